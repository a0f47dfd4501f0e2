using System.Globalization;
using Digest.Editions;

namespace Digest.Bot.Commands;

/// <summary>Sends a digest to a channel or group that the reader administers, chosen with a button of the messenger's.</summary>
public sealed class ChannelCommand(SubscriptionStore subscriptions, SubscriptionChoice choice, TryTarget tryTarget, TimeProvider time) : ICommand
{
    public string Name => "channel";

    public string Example => "/channel";

    public int Place => 68;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Request.InGroup)
        {
            return Reply.Say(call.Words.Say("channel.private"));
        }

        var meant = await choice.Find(call);
        if (meant.Rest == "off")
        {
            await subscriptions.Send(meant.Subscription, null, null, Now);
            return Reply.Say(call.Words.Say("channel.back"));
        }

        return long.TryParse(meant.Rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)
            ? await Send(call, meant.Subscription, new ChatAddress(chat), cancellation)
            : Reply.Say(call.Words.Say("channel.which")) with { Chooses = new ChatChoice(call.Words.Say("channel.channel"), call.Words.Say("channel.group")) };
    }

    private async Task<Reply> Send(Call call, Subscription subscription, ChatAddress target, CancellationToken cancellation)
    {
        var words = call.Words;
        var test = Reply.Say(words.Say("channel.test"));
        switch (await tryTarget(target, call.Request.Sender, test, cancellation))
        {
            case TargetTrial.NotYours:
                return Reply.Say(words.Say("channel.notYours"));
            case TargetTrial.Shut shut:
                return Reply.Say(words.Say("channel.shut", ("why", words.Explain(shut.Why))));
            default:
                await subscriptions.Send(subscription, target, call.Request.Chosen, Now);
                return new Reply
                {
                    Text = words.Rich("channel.set", ("chat", new RichText().Bold(call.Request.Chosen ?? target.Chat.ToString(CultureInfo.InvariantCulture)))),
                    Buttons = [[new Button(words.Say("channel.undo"), $"/channel {MeantSubscription.PrefixOf(subscription)}off"), new Button(words.Say("button.schedule"), "/schedule")]],
                };
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>Looks whether a person may decide about a chat and whether we can write there, by writing a first message.</summary>
public delegate Task<TargetTrial> TryTarget(ChatAddress chat, long person, Reply test, CancellationToken cancellation);

/// <summary>Whether something can be sent to a chat.</summary>
public abstract record TargetTrial
{
    private TargetTrial()
    {
    }

    /// <summary>The first message is there.</summary>
    public sealed record Open : TargetTrial;

    /// <summary>Whoever asks does not administer the chat.</summary>
    public sealed record NotYours : TargetTrial;

    /// <summary>We cannot write there; a few words say why.</summary>
    public sealed record Shut(string Why) : TargetTrial;
}
