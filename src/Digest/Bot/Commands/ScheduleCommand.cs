using System.Text;
using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class ScheduleCommand(SubscriptionStore subscriptions, SubscriptionChoice choice, TimeProvider time) : ICommand
{
    /// <summary>A name fits into a button beside a schedule.</summary>
    private const int MostNameBytes = 32;

    /// <summary>Words that begin a schedule or an order are no names.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "add", "remove", "preview", "off", "daily", "every", "weekly", "monthly", "all", "on", "none" };

    public string Name => "schedule";

    public string Example => "/schedule 08:00,18:30 mon-fri";

    public int Place => 50;

    public bool InMenu => true;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var (order, rest) = SubscriptionChoice.FirstWord(call.Argument);
        return order.ToLowerInvariant() switch
        {
            "add" => await Add(call, rest),
            "remove" => await Remove(call with { Argument = rest }),
            "preview" => await Set(call.Words, await choice.Find(call with { Argument = rest })),
            _ => await Set(call.Words, await choice.Find(call)),
        };
    }

    private async Task<Reply> Set(Words words, MeantSubscription meant)
    {
        var now = time.GetUtcNow();
        if (meant.Rest.Length == 0)
        {
            return meant.All.Count > 1 && !meant.Named
                ? ScheduleView.All(words, meant.All, now)
                : ScheduleView.Of(words, meant.Subscription, now);
        }

        if (Cadence.Parse(meant.Rest) is not { } cadence)
        {
            return Reply.Say(words.Say("schedule.unknown", ("forms", Cadence.Forms)));
        }

        var changed = meant.Subscription with { Cadence = cadence.Text };
        await subscriptions.Change(changed, now);
        return ScheduleView.Of(words, changed, now);
    }

    private async Task<Reply> Add(Call call, string stated)
    {
        var (first, rest) = SubscriptionChoice.FirstWord(stated);
        var name = Digest.Text.Fold.Of(first);
        if (!IsName(name))
        {
            return Reply.Ask($"{Name} add", call.Words.Say("schedule.nameIt"));
        }

        if (Cadence.Parse(rest) is not { } cadence)
        {
            return Reply.Ask($"{Name} add {name}", call.Words.Say("schedule.whenShall", ("name", name), ("forms", Cadence.Forms)));
        }

        var now = time.GetUtcNow();
        return await subscriptions.Add(call.Subscription, name, cadence, now) is { } added
            ? ScheduleView.Of(call.Words, added, now)
            : Reply.Say(call.Words.Count("schedule.taken", SubscriptionStore.Most));
    }

    private async Task<Reply> Remove(Call call)
    {
        var meant = await choice.Find(call);
        if (!meant.Named)
        {
            return meant.All.Count == 1
                ? Reply.Say(call.Words.Say("schedule.onlyMain"))
                : ScheduleView.WhichEnds(call.Words, meant.All);
        }

        return await subscriptions.End(meant.Subscription)
            ? ScheduleView.Ended(call.Words, meant.Subscription)
            : Reply.Say(call.Words.Say("schedule.mainStays"));
    }

    private static bool IsName(string name) =>
        name.Length > 0
        && Encoding.UTF8.GetByteCount(name) <= MostNameBytes
        && char.IsLetter(name[0])
        && name.All(char.IsLetterOrDigit)
        && !Taken.Contains(name)
        && Cadence.Parse(name) is null;
}
