using System.Collections.Frozen;
using Digest.Articles;
using Digest.Text;
using Digest.Text.Counting;
using Digest.Text.Cutting;
using Digest.Text.Weighing;

namespace Digest.Lookups.Figures;

/// <summary>Reads the figures of an article together with what their sentences say of them.</summary>
public static class FigureReader
{
    // The words before a number that say how it is meant stand right before it.
    private const int BoundReach = 28;
    private const int FirstYear = 1500;
    private const int LastYear = 2100;
    private const int MostCharacters = 40_000;

    private static readonly (FigureBound Bound, string[] Signs)[] Bounds =
    [
        (FigureBound.AtLeast, ["at least", "more than", "over", "above", "no fewer than", "no less than", "mindestens", "mehr als", "über", "au moins", "plus de", "al menos", "más de", "almeno", "più di", "oltre", "pelo menos", "mais de", "не менее", "по меньшей мере", "как минимум", "более", "свыше", "больше", "щонайменше", "понад", "co najmniej", "ponad", "en az", "meer dan"]),
        (FigureBound.AtMost, ["up to", "as many as", "at most", "fewer than", "less than", "under", "bis zu", "weniger als", "höchstens", "jusqu'à", "moins de", "hasta", "menos de", "fino a", "até", "до", "менее", "не более"]),
        (FigureBound.About, ["about", "around", "some", "roughly", "approximately", "nearly", "almost", "an estimated", "close to", "rund", "etwa", "fast", "knapp", "ungefähr", "environ", "près de", "quelque", "unos", "unas", "cerca de", "alrededor de", "casi", "circa", "quasi", "около", "почти", "примерно", "порядка", "близько", "майже", "około", "prawie", "yaklaşık", "ongeveer"]),
    ];

    private static readonly FrozenSet<string> More = "further another additional more other extra weitere autre autres otros altri outros еще ещё другие дополнительно".Split(' ').ToFrozenSet();

    // A figure that its own sentence takes back is nobody's claim.
    private static readonly string[] Denials = ["too low", "too high", "was wrong", "were wrong", "in error", "mistaken", "corrected", "was false", "zu niedrig", "zu hoch", "falsch", "trop bas", "trop élevé", "demasiado", "ошибочн", "слишком"];

    private static readonly FrozenSet<string> Growth = "rose risen rises rising climbed climbs climb grew grown increased raised reached now updated upped jumped jumps soared stieg gestiegen passé monté aumentó subió salito выросло возросло увеличилось достигло зросла".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Losses = "lose loses losing lost loss losses verlor verloren потерял потеряла потери".Split(' ').ToFrozenSet();

    /// <summary>The claims in the order of the text; further figures of a kind ("another 200 soldiers") are left out, for they add up with others, and those that are taken back.</summary>
    public static IEnumerable<FigureClaim> Read(Article article)
    {
        var text = article.Text.Length > MostCharacters ? article.Text[..MostCharacters] : article.Text;
        var passage = Passage.Of(CutText.Of(text, article.Language), new Vocabulary());
        foreach (var figure in Digest.Text.Counting.Figures.In(passage))
        {
            var (start, end) = passage.Sentences[figure.Sentence];
            var words = Words.In(text[start..end], article.Language).Select(word => (Folded: Fold.Of(text.AsSpan(start + word.Start, word.End - word.Start)), word.Term, word.Start)).ToList();
            var before = Fold.Of(text.AsSpan(Math.Max(start, figure.Start - BoundReach)..figure.Start)).TrimEnd();
            if (Denials.Any(denial => text.AsSpan(figure.End..end).Contains(denial, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (More.Contains(LastWord(before)) || words.Exists(word => word.Start >= figure.End - start && word.Start <= figure.End - start + 1 && More.Contains(word.Folded)))
            {
                continue;
            }

            yield return Claim(article, figure, start, end, before, words);
        }
    }

    private static FigureClaim Claim(Article article, Figure figure, int start, int end, string before, List<(string Folded, string Term, int Start)> words)
    {
        var thing = CountedThing.Of(figure.Counts, article.Language);
        return new FigureClaim
        {
            Article = article,
            Figure = figure,
            Starts = start,
            Ends = end,
            Bound = BoundOf(before),
            Thing = thing.Name,
            Harm = thing.Harm.Length > 0 ? thing.Harm : words.Exists(word => Losses.Contains(word.Folded)) ? "lost" : "",
            Year = YearOf(words, article),
            Context = words.Where(word => !char.IsDigit(word.Folded[0]) && !StopWords.Contains(article.Language, word.Folded) && !thing.Words.Contains(word.Term) && !Months.IsWeekday(word.Folded)).Select(word => word.Term).ToHashSet(),
            Grows = words.Exists(word => Growth.Contains(word.Folded)),
        };
    }

    private static FigureBound BoundOf(string before)
    {
        foreach (var (bound, signs) in Bounds)
        {
            foreach (var sign in signs)
            {
                var folded = Fold.Of(sign);
                if (before.EndsWith(folded, StringComparison.Ordinal) && (before.Length == folded.Length || !char.IsLetter(before[^(folded.Length + 1)])))
                {
                    return bound;
                }
            }
        }

        return FigureBound.Exactly;
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static int YearOf(List<(string Folded, string Term, int Start)> words, Article article)
    {
        var own = DateTimeOffset.FromUnixTimeMilliseconds(article.Time).Year;
        return words
            .Select(word => word.Folded.Length is 4 && int.TryParse(word.Folded, out var year) && year is >= FirstYear and <= LastYear && year != own ? year : 0)
            .FirstOrDefault(year => year > 0);
    }
}
