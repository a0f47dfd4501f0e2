using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class LangCommand(SubscriptionStore subscriptions) : ICommand
{
    private const int ButtonsInRow = 3;

    public string Name => "lang";

    public string Example => "/lang en";

    public int Place => 75;

    public IReadOnlyList<string> Aliases => ["language"];

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Offer(call.Words.Say("lang.which"));
        }

        if (Meant(call.Argument) is not { } words)
        {
            return Offer(call.Words.Say("lang.unknown"));
        }

        await subscriptions.Speak(call.Request.Chat, words.Code);
        return Reply.Say(words.Say("lang.set")) with { Buttons = [[new Button(words.Say("button.goOn"), "/start")]] };
    }

    /// <summary>A language by its code or by its own name.</summary>
    private static Words? Meant(string stated) => Words.Codes
        .Select(code => Words.In(code))
        .FirstOrDefault(words => stated.Equals(words.Code, StringComparison.OrdinalIgnoreCase) || stated.Equals(NameOf(words), StringComparison.OrdinalIgnoreCase));

    private static string NameOf(Words words) => words.Say("language.name");

    private static Reply Offer(string question) => new()
    {
        Text = new RichText().Add(question),
        Buttons =
        [
            .. Words.Codes
                .Select(code => new Button(NameOf(Words.In(code)), $"/lang {code}"))
                .Chunk(ButtonsInRow)
                .Select(row => (IReadOnlyList<Button>)row),
        ],
    };
}
