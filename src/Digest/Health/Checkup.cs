using System.Globalization;
using Digest.Storage;

namespace Digest.Health;

/// <summary>How it stands with one part of the program.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Trouble">What is wrong, one sentence; null: it is well.</param>
public sealed record Finding(string Part, string? Trouble);

/// <summary>Where a part of the program tells how it stands with it.</summary>
/// <param name="Part">What it is about.</param>
/// <param name="Trouble">Tells what is wrong now; null: all is well.</param>
public sealed record VitalSign(string Part, Func<string?> Trouble);

/// <summary>The truth about the installation: well is only what does its work now.</summary>
public sealed class Checkup(VitalsStore vitals, Pulse pulse, IEnumerable<VitalSign> signs)
{
    private const string Database = "database";

    /// <summary>One finding a part, those in trouble with a sentence. It answers even when the database does not.</summary>
    public async Task<IReadOnlyList<Finding>> Look()
    {
        try
        {
            return [new Finding(Database, null), .. Of(await vitals.Take()), .. Here()];
        }
        catch (Exception error)
        {
            return [new Finding(Database, StorageTrouble.Say(error) ?? "The database does not answer as it should; the log tells more."), .. Here()];
        }
    }

    private static IEnumerable<Finding> Of(Vitals taken)
    {
        yield return new Finding("feeds on time", taken.FeedsAreLate ? $"a feed has been due since {Moment(taken.FeedDueSince)}" : null);
        yield return new Finding("stories on time", taken.StoriesAreLate ? $"an article has waited for its story since {Moment(taken.UnplacedSince)}" : null);
        yield return new Finding("digests on time", taken.EditionsAreLate ? $"a digest has been due since {Moment(taken.EditionDueSince)}" : null);
        yield return new Finding("messages on time", taken.MessagesAreLate ? Waiting(taken) : null);
    }

    private static string Waiting(Vitals taken) => taken.Waiting == 1
        ? $"a message has waited since {Moment(taken.WaitingSince)}"
        : $"{taken.Waiting} messages wait, the first since {Moment(taken.WaitingSince)}";

    private IEnumerable<Finding> Here() =>
        signs.Select(sign => new Finding(sign.Part, sign.Trouble()))
            .Concat(pulse.Troubles.Select(trouble => new Finding($"work on {trouble.Key}", trouble.Value)));

    private static string Moment(long? instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant ?? 0).ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
