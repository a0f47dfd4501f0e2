using System.Globalization;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class DigestCommand(AskedDigests asked, FirstNews news, PastDigests past, SubscriptionChoice choice, EditionStore editions, TimeProvider time) : ICommand
{
    public string Name => "digest";

    public string Example => "/digest";

    public int Place => 10;

    public bool InMenu => true;

    public IReadOnlyList<string> Aliases => ["news"];

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var meant = await choice.Find(call);
        var (first, behind) = SubscriptionChoice.FirstWord(meant.Rest);
        return PastDigests.Number(first) is { } number
            ? await Made(call, meant, number, behind) ?? Reply.Say(call.Words.Say("digest.past"))
            : await Asked(call.Words, meant, cancellation) ?? Reply.Say(call.Words.Say("digest.how"));
    }

    private async Task<Reply?> Asked(Words words, MeantSubscription meant, CancellationToken cancellation)
    {
        var reply = await asked.Tell(words, meant.Subscription, meant.Rest);
        return reply is { Edition: null } && await news.Comes(cancellation) ? await asked.Tell(words, meant.Subscription, meant.Rest) : reply;
    }

    /// <summary>One that was made: one of the chat's own can be told longer, of others no more is shown than the chat's own feeds tell.</summary>
    private async Task<Reply?> Made(Call call, MeantSubscription meant, long number, string behind)
    {
        if (await editions.Find(number) is not { } made)
        {
            return null;
        }

        return meant.All.FirstOrDefault(one => one.Id == made.SubscriptionId) is { } own && Length(behind) is { } length
            ? await asked.TellLonger(call.Words, own, made, length)
            : await past.Show(call, made, time.GetUtcNow());
    }

    private static int? Length(string stated) =>
        int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length is >= 1 and <= Subscription.MostStories ? length : null;
}
