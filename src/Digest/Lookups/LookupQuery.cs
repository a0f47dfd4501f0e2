using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Lookups;

/// <summary>A question of words: what must be there, what must not, from whom, since when.</summary>
public sealed partial record LookupQuery
{
    /// <summary>More of a query is not read: nobody types it, and each word costs.</summary>
    private const int MostCharacters = 300;

    private const int MostWords = 12;

    /// <summary>The words as typed, without the operators.</summary>
    public required string Words { get; init; }

    /// <summary>Runs of words that must stand together, folded.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>Words that must not occur, folded.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    /// <summary>A part of the source's name, folded; null: any source.</summary>
    public string? From { get; init; }

    /// <summary>How old an article may be; null: any age.</summary>
    public TimeSpan? Since { get; init; }

    public bool IsEmpty => Words.Length == 0;

    /// <summary>Reads a query; whatever it holds, it is one.</summary>
    public static LookupQuery Parse(string text)
    {
        var stated = text.Length > MostCharacters ? text[..MostCharacters] : text;
        var phrases = PhraseForm().Matches(stated).Select(match => Fold.Of(match.Groups["words"].Value)).Where(phrase => phrase.Length > 0).ToList();
        var words = new List<string>();
        var without = new List<string>();
        string? from = null;
        TimeSpan? since = null;
        foreach (var word in stated.Replace('"', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("from:", StringComparison.OrdinalIgnoreCase) && word.Length > 5)
            {
                from = Fold.Of(word.AsSpan(5));
            }
            else if (word.StartsWith("since:", StringComparison.OrdinalIgnoreCase) && AgeOf(word.AsSpan(6).ToString()) is { } age)
            {
                since = age;
            }
            else if (word.Length > 1 && word[0] == '-' && char.IsLetterOrDigit(word[1]))
            {
                without.Add(Fold.Of(word.AsSpan(1)));
            }
            else if (word.Any(char.IsLetterOrDigit) && words.Count < MostWords)
            {
                words.Add(word);
            }
        }

        return new LookupQuery { Words = string.Join(' ', words), Phrases = phrases, Without = without, From = from, Since = since };
    }

    private static TimeSpan? AgeOf(string stated)
    {
        var match = AgeForm().Match(stated);
        if (!match.Success)
        {
            return null;
        }

        var count = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "h" => TimeSpan.FromHours(count),
            "w" => TimeSpan.FromDays(7 * count),
            "m" => TimeSpan.FromDays(30 * count),
            "y" => TimeSpan.FromDays(365 * count),
            _ => TimeSpan.FromDays(count),
        };
    }

    [GeneratedRegex("[\"“](?<words>[^\"”]+)[\"”]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhraseForm();

    [GeneratedRegex(@"^(?<n>\d{1,4})(?<unit>[hdwmy])$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AgeForm();
}
