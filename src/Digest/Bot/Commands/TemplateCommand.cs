using Digest.Bot.Views;
using Digest.Editions;
using Digest.Lookups;

namespace Digest.Bot.Commands;

/// <summary>A reader's own layout of a story: shown with real stories first, and kept when he says so.</summary>
public sealed class TemplateCommand(SubscriptionStore subscriptions, SubscriptionChoice choice, EditionComposer composer, QueryStore queries, TimeProvider time) : ICommand
{
    /// <summary>Stories that show what a layout makes of them.</summary>
    private const int Shown = 2;

    public string Name => "template";

    public string Example => "/template *{title}* · {source}";

    public int Place => 71;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        var (order, behind) = SubscriptionChoice.FirstWord(meant.Rest);
        return order switch
        {
            "" => await Show(call.Words, meant),
            "new" when behind.Length == 0 => TemplateView.Ask(call.Words, $"{Name} {meant.Prefix}".Trim()),
            "off" or "reset" when behind.Length == 0 => await Keep(call.Words, meant, null),
            "save" when await queries.Find(behind) is { } kept && StoryLayout.Read(kept).Layout is not null => await Keep(call.Words, meant, kept),
            _ => await Try(call.Words, meant, meant.Rest),
        };
    }

    private async Task<Reply> Show(Words words, MeantSubscription meant) =>
        TemplateView.Of(words, meant.Subscription, await Stories(meant.Subscription), time.GetUtcNow());

    private async Task<Reply> Try(Words words, MeantSubscription meant, string stated) => StoryLayout.Read(stated) is { Fault: { } fault } reading
        ? TemplateView.Fault(words, fault, reading.About, $"{Name} {meant.Prefix}".Trim())
        : TemplateView.Trial(
            words,
            meant.Subscription with { Template = stated },
            await Stories(meant.Subscription),
            $"/template {meant.Prefix}save {await queries.Mark(stated)}",
            time.GetUtcNow());

    private async Task<Reply> Keep(Words words, MeantSubscription meant, string? template)
    {
        var changed = meant.Subscription with { Template = template };
        await subscriptions.Change(changed, time.GetUtcNow());
        return TemplateView.Kept(words, changed);
    }

    private async Task<IReadOnlyList<ToldStory>> Stories(Subscription subscription)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var wish = await composer.WishOf(subscription, now) with { Length = Shown, OnlyNew = false };
        return (await composer.ComposeNow(subscription, wish, now)).Stories;
    }
}
