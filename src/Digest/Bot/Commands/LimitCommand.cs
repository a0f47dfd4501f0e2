using System.Globalization;

namespace Digest.Bot.Commands;

public sealed class LimitCommand(Quota quota) : ICommand
{
    private const long Most = 1_000_000;

    public string Name => "limit";

    public string Example => "/limit 7000123 feeds 50";

    public int Place => 230;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var words = call.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !long.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
        {
            return Reply.Ask(Name, call.Words.Say("limit.which"));
        }

        if (words.Length > 1)
        {
            if (Changed(await quota.Of(chat), words[1..]) is not { } limits)
            {
                return Reply.Say(call.Words.Say("limit.which"));
            }

            await quota.Set(chat, limits);
        }

        var now = await quota.Of(chat);
        return Reply.Say(call.Words.Say("limit.is", ("chat", chat), ("feeds", now.Feeds!.Value), ("lookups", now.Lookups!.Value)));
    }

    /// <summary>The limits with what was stated; null where that is nothing we know.</summary>
    private static Limits? Changed(Limits limits, string[] stated) => stated switch
    {
        ["off"] => new Limits(),
        ["feeds", var number] when Number(number) is { } feeds => limits with { Feeds = feeds },
        ["lookups", var number] when Number(number) is { } lookups => limits with { Lookups = lookups },
        _ => null,
    };

    private static long? Number(string stated) =>
        long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;
}
