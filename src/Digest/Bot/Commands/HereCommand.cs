using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

/// <summary>
/// Where digests go: said in a group or a topic, there; said in a private chat, to a channel or group that the reader administers, which he
/// chooses with a button of the messenger's.
/// </summary>
public sealed class HereCommand(SubscriptionStore subscriptions, SubscriptionChoice choice, TryTarget tryTarget, TimeProvider time) : ICommand
{
    private const char ChoiceSign = '#';

    public string Name => "here";

    public string Example => "/here";

    public int Place => 68;

    public IReadOnlyList<string> Aliases => ["channel"];

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Request.InGroup)
        {
            return await Bring(call);
        }

        if (call.Request.AtTerminal)
        {
            return Reply.Say(call.Words.Say("channel.nowhere"));
        }

        var meant = await Meant(call);
        if (meant.Rest == "off")
        {
            await subscriptions.Send(meant.Subscription, null, null, Now);
            return Reply.Say(call.Words.Say("channel.back"));
        }

        return long.TryParse(meant.Rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)
            ? await Send(call, meant.Subscription, new ChatAddress(chat), cancellation)
            : Reply.Say(call.Words.Say("channel.which")) with
            {
                Chooses = new ChatChoice(call.Words.Say("channel.channel"), call.Words.Say("channel.group"), meant.Subscription.Id),
            };
    }

    /// <summary>The chat of a choice comes back with the number of the digest it was for: <c>#12 -1007</c>.</summary>
    private async Task<MeantSubscription> Meant(Call call)
    {
        var (first, rest) = SubscriptionChoice.FirstWord(call.Argument);
        var meant = await choice.Find(call with { Argument = first.StartsWith(ChoiceSign) ? rest : call.Argument });
        return meant.All.FirstOrDefault(one => first == $"{ChoiceSign}{one.Id}") is { } chosen ? meant with { Subscription = chosen } : meant;
    }

    /// <summary>Whatever was sent elsewhere comes here again.</summary>
    private async Task<Reply> Bring(Call call)
    {
        foreach (var subscription in await subscriptions.All(call.Request.Chat))
        {
            await subscriptions.Send(subscription, null, null, Now);
        }

        return HereView.Brought(call.Words, call.Subscription);
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
                    Buttons = [[new Button(words.Say("channel.undo"), $"/here {MeantSubscription.PrefixOf(subscription)}off"), new Button(words.Say("button.schedule"), "/schedule")]],
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
