using Digest.Bot.Views;
using Digest.Editions;
using Digest.Editions.Deliveries;

namespace Digest.Bot.Commands;

/// <summary>Brings a note to the owners of the bot.</summary>
public sealed class FeedbackCommand(Access access, Notices notices) : ICommand
{
    /// <summary>A note is no letter.</summary>
    private const int Longest = 1_000;

    public string Name => "feedback";

    public string Example => "/feedback Please add the local paper";

    public int Place => 85;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("feedback.which"));
        }

        if (call.Argument.Length > Longest)
        {
            return Reply.Say(call.Words.Say("feedback.long", ("most", Longest)));
        }

        var owners = (await access.Owners()).Select(owner => new ChatAddress(owner)).Append(ChatAddress.Terminal);
        var from = call.Request.ChatTitle ?? $"{call.Request.Sender}";
        var told = await notices.Tell(owners, owner => ReplyJson.Write(FeedbackView.Of(Words.In(owner.Language), from, call.Argument)));
        return Reply.Say(call.Words.Say(told > 0 ? "feedback.sent" : "feedback.nobody"));
    }
}
