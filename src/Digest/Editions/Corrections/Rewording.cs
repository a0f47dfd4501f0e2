using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Editions.Corrections;

/// <summary>What became of a sentence when its source wrote the text anew.</summary>
public abstract record Rewording
{
    /// <summary>Two sentences that share less of their words say different things.</summary>
    private const double Alike = 0.5;

    private Rewording()
    {
    }

    /// <summary>Its words still stand there, one after the other; signs and spaces may differ.</summary>
    public sealed record Stands : Rewording;

    /// <summary>Another sentence stands in its place: the source's own words.</summary>
    public sealed record Changed(string Sentence) : Rewording;

    /// <summary>Nothing like it is there any more.</summary>
    public sealed record Gone : Rewording;

    /// <summary>The fate of a sentence of <paramref name="before"/> in <paramref name="now"/>, two versions of a text in one language.</summary>
    public static Rewording Of(string sentence, string before, string now, string language)
    {
        var (said, all) = (Spoken(sentence, language), Spoken(now, language));
        if (Holds(all, said) || IsCut(Spoken(before, language), all))
        {
            return new Stands();
        }

        var old = Sentences.Split(before, language).Select(one => Spoken(before[one.Start..one.End], language)).ToHashSet(StringComparer.Ordinal);
        var (likest, likeness) = Sentences.Split(now, language)
            .Select(one => now[one.Start..one.End])
            .Where(one => !old.Contains(Spoken(one, language)))
            .Select(one => (Sentence: one, Likeness: Likeness(said, Spoken(one, language))))
            .OrderByDescending(one => one.Likeness)
            .FirstOrDefault();
        return likeness >= Alike ? new Changed(likest) : new Gone();
    }

    /// <summary>The fate of a headline: it is what stands there now.</summary>
    public static Rewording OfHeadline(string before, string now, string language) =>
        Spoken(before, language) == Spoken(now, language) ? new Stands() : new Changed(now);

    /// <summary>The words as they are heard, each between blanks: neither case, accents nor signs make another sentence.</summary>
    private static string Spoken(string text, string language) =>
        " " + string.Join(' ', Words.In(text, language).Select(word => Fold.Of(text.AsSpan(word.Start, word.End - word.Start)))) + " ";

    private static bool Holds(string text, string said) => text.Contains(said, StringComparison.Ordinal);

    /// <summary>A feed that states only the beginning from now on corrects nothing.</summary>
    private static bool IsCut(string before, string now) => before.StartsWith(now, StringComparison.Ordinal);

    /// <summary>The share of words that two sentences have in common, 0-1 (Dice's coefficient).</summary>
    private static double Likeness(string one, string other)
    {
        var words = one.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var left = other.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var all = words.Length + left.Count;
        return all == 0 ? 0 : 2.0 * words.Count(left.Remove) / all;
    }
}
