using Digest.Text.Weighing;

namespace Digest.Benchmarks.Speed.Corpus;

/// <summary>The words of a language, the most frequent first: its common ones, and behind them made-up ones that sound alike.</summary>
internal sealed class Vocabulary
{
    private const int Size = 40_000;
    private const int Families = 4_000;

    private readonly string[] words;
    private readonly string[] families;

    public Vocabulary(string language)
    {
        var common = PriorTable.Bands.Where(band => band.Language == language).SelectMany(band => band.Words.Split(' ')).ToList();
        var draw = new Draw(Draw.Seed(language[0], language[1]));
        var parts = common.Where(word => word.Length > 5).SelectMany(word => (string[])[word[..3], word[3..]]).Distinct().ToArray();
        var all = new HashSet<string>(common);
        while (all.Count < Size)
        {
            all.Add(Made(ref draw, parts, 2 + draw.Between(0, 2)));
        }

        words = [.. all];
        families = [.. Enumerable.Range(0, Families).Select(_ => Capital(Made(ref draw, parts, 2)))];
    }

    /// <summary>Words from this rank on are met in few texts.</summary>
    public const int FirstRare = 1_000;

    /// <summary>A word as running text has it.</summary>
    public string Word(ref Draw draw) => words[draw.Zipf(words.Length)];

    /// <summary>A word that few texts have.</summary>
    public string Rare(ref Draw draw) => words[draw.Between(FirstRare, words.Length)];

    /// <summary>A person's name, first and last.</summary>
    public string Person(ref Draw draw) => $"{families[draw.Zipf(200)]} {families[draw.Zipf(Families)]}";

    /// <summary>The word with a capital.</summary>
    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Made(ref Draw draw, string[] parts, int count)
    {
        var word = "";
        for (var i = 0; i < count; i++)
        {
            word += parts[draw.Between(0, parts.Length)];
        }

        return word;
    }
}
