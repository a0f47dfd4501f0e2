using Digest.Benchmarks.Speed.Corpus;
using Digest.Text;
using Digest.Text.Cutting;

namespace Digest.Benchmarks.Speed;

/// <summary>What people look for: rare words, common ones, two and three words of one article, names; as many of each.</summary>
internal static class QueryMix
{
    private const int OfEach = 40;
    private const int Sample = 4_000;
    private const int ShortestWord = 4;

    /// <summary>A common word stands in so large a part of the articles.</summary>
    private const double CommonShare = 0.05;

    public static IReadOnlyList<string> Of(Archive archive)
    {
        var sample = Enumerable.Range(0, Sample).Select(number => archive.Made((int)((long)number * archive.Articles / Sample))).Where(made => made.Language is "en").ToList();
        var seen = sample.SelectMany(made => Telling(made.Text).Distinct()).CountBy(word => word).ToDictionary();
        var common = seen.Where(word => word.Value > CommonShare * sample.Count).Select(word => word.Key).Order(StringComparer.Ordinal).ToList();
        var draw = new Draw(Draw.Seed(sample.Count, 7));
        return
        [
            .. Some(ref draw, seen.Where(word => word.Value is 1).Select(word => word.Key).Order(StringComparer.Ordinal).ToList()),
            .. Some(ref draw, common),
            .. Together(ref draw, sample, 2),
            .. Together(ref draw, sample, 3),
            .. Some(ref draw, sample.SelectMany(made => Names(made.Text)).Distinct().Order(StringComparer.Ordinal).ToList()),
        ];
    }

    private static List<string> Some(ref Draw draw, List<string> from)
    {
        var some = new List<string>();
        for (var i = 0; i < OfEach; i++)
        {
            some.Add(from[draw.Between(0, from.Count)]);
        }

        return some;
    }

    private static List<string> Together(ref Draw draw, List<(string Title, string Text, string Language)> sample, int count)
    {
        var some = new List<string>();
        while (some.Count < OfEach)
        {
            var words = Telling(sample[draw.Between(0, sample.Count)].Text).Distinct().ToList();
            var query = new List<string>();
            for (var i = 0; i < count && words.Count > count; i++)
            {
                query.Add(words[draw.Between(0, words.Count)]);
            }

            some.Add(string.Join(' ', query.Distinct()));
        }

        return some;
    }

    private static IEnumerable<string> Telling(string text) => Words.In(text, "en")
        .Select(word => text[word.Start..word.End].ToLowerInvariant())
        .Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetter) && !StopWords.Contains("en", word));

    /// <summary>Two words with capitals in a row, within a sentence.</summary>
    private static IEnumerable<string> Names(string text)
    {
        var words = text.Split(' ');
        return words.Zip(words.Skip(1))
            .Where((pair, place) => place > 0 && !words[place - 1].EndsWith('.') && IsName(pair.First) && IsName(pair.Second))
            .Select(pair => $"{pair.First} {pair.Second}");
    }

    private static bool IsName(string word) => word.Length >= ShortestWord && char.IsUpper(word[0]) && word.All(char.IsAsciiLetter);
}
