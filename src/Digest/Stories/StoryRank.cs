using Digest.Text;

namespace Digest.Stories;

/// <summary>
/// What the rank of a story is reckoned from. Times are UTC milliseconds; <paramref name="Sources"/> are those
/// that wrote for themselves; <paramref name="Keywords"/> what it is about, by the words as they are shown.
/// </summary>
public sealed record RankedStory(
    long First,
    long Latest,
    IReadOnlyCollection<string> Sources,
    IReadOnlyDictionary<string, StoryKeyword> Keywords);

/// <summary>What a keyword is in a story: its weight in the article that makes most of it, and how many articles have it.</summary>
public readonly record struct StoryKeyword(double Weight, int Articles);

/// <summary>What a chat cares for in a story: words and names it holds with a weight each (negative to push away), weights of sources, when the chat last read it.</summary>
public sealed record RankInterest(
    IReadOnlyDictionary<string, double> Topics,
    IReadOnlyDictionary<string, double> Sources,
    long? ToldAt)
{
    public static readonly RankInterest None = new(new Dictionary<string, double>(), new Dictionary<string, double>(), null);
}

/// <summary>A story's rank: a sum of named parts.</summary>
public sealed record Rank(double Score, IReadOnlyList<Part> Parts);

/// <summary>How much a story matters to a chat now.</summary>
public static class StoryRank
{
    // Each doubling of the sources that wrote for themselves counts alike.
    private const double SourcesGain = 2;

    // News loses half its freshness in this time.
    private const double HalfLifeHours = 12;
    private const double FreshGain = 3;
    private const double TopicGain = 1.5;
    private const double NoveltyLoss = 2;
    private const int MostWords = 5;
    private const double WordGain = 0.25;

    /// <summary>The rank of <paramref name="story"/> at <paramref name="now"/>; its parts add up to its score.</summary>
    public static Rank Of(RankedStory story, RankInterest interest, long now)
    {
        var parts = new List<Part>();
        AddSources(parts, story, interest);
        AddFreshness(parts, story, now);
        AddWords(parts, story);
        AddTopics(parts, interest);
        AddNovelty(parts, story, interest);
        return new Rank(parts.Sum(part => part.Value), parts);
    }

    /// <summary>The parts of <see cref="Of"/> that are the same for everybody at any time: what its sources gain, what each of its words gains.</summary>
    public static (double Sources, double[] Words) Steady(RankedStory story)
    {
        var parts = new List<Part>();
        AddSources(parts, story, RankInterest.None);
        var sources = parts.Sum(part => part.Value);
        parts.Clear();
        AddWords(parts, story);
        return (sources, [.. parts.Select(part => part.Value)]);
    }

    /// <summary>What news of <paramref name="latest"/> gains at <paramref name="now"/> for being fresh.</summary>
    public static double Freshness(long latest, long now) => FreshGain * Math.Pow(0.5, HoursBetween(latest, now) / HalfLifeHours);

    private static void AddSources(List<Part> parts, RankedStory story, RankInterest interest)
    {
        var sources = story.Sources.Count;
        if (sources > 0)
        {
            parts.Add(new Part("sources", SourcesGain * Math.Log2(sources + 1), sources));
        }

        foreach (var source in story.Sources.Order(StringComparer.Ordinal))
        {
            if (interest.Sources.TryGetValue(source, out var weight) && weight is not 0)
            {
                parts.Add(new Part("source", weight, 0, source));
            }
        }
    }

    private static void AddFreshness(List<Part> parts, RankedStory story, long now)
    {
        parts.Add(new Part("fresh", Freshness(story.Latest, now), (long)HoursBetween(story.Latest, now)));
    }

    private static double HoursBetween(long latest, long now) => Math.Max(0, now - latest) / 3_600_000d;

    private static void AddWords(List<Part> parts, RankedStory story)
    {
        foreach (var (shown, keyword) in Heaviest(story.Keywords))
        {
            parts.Add(new Part("word", WordGain * Math.Log(1 + Math.Max(0, keyword.Weight)), 0, Usual(shown, keyword, story.Keywords)));
        }
    }

    /// <summary>The words that count, each once, in whatever scripts its sources write it: its heaviest spelling.</summary>
    private static List<KeyValuePair<string, StoryKeyword>> Heaviest(IReadOnlyDictionary<string, StoryKeyword> keywords)
    {
        var heaviest = new List<KeyValuePair<string, StoryKeyword>>(MostWords);
        foreach (var keyword in keywords.OrderByDescending(pair => pair.Value.Weight).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (heaviest.Count == MostWords)
            {
                break;
            }

            if (!heaviest.Exists(known => OneWord.Is(known.Key, keyword.Key)))
            {
                heaviest.Add(keyword);
            }
        }

        return heaviest;
    }

    /// <summary>The spelling in which most articles have the word: Kursk where one of five writes Курской.</summary>
    private static string Usual(string shown, StoryKeyword keyword, IReadOnlyDictionary<string, StoryKeyword> keywords) => keywords
        .Where(other => other.Value.Articles > keyword.Articles && OneWord.Is(other.Key, shown))
        .OrderByDescending(other => other.Value.Articles)
        .ThenBy(other => other.Key, StringComparer.Ordinal)
        .Select(other => other.Key)
        .FirstOrDefault(shown);

    private static void AddTopics(List<Part> parts, RankInterest interest)
    {
        foreach (var (topic, weight) in interest.Topics.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            parts.Add(new Part("topic", TopicGain * weight, 0, topic));
        }
    }

    private static void AddNovelty(List<Part> parts, RankedStory story, RankInterest interest)
    {
        if (interest.ToldAt is not { } told)
        {
            return;
        }

        parts.Add(story.Latest > told ? new Part("new", 0) : new Part("read", -NoveltyLoss));
    }
}
