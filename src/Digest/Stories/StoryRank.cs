using System.Text.Json;
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
public sealed class Rank(IReadOnlyList<Part> parts)
{
    private string? kept;

    public double Score { get; } = parts.Sum(part => part.Value);

    public IReadOnlyList<Part> Parts => parts;

    /// <summary>The parts as they are kept beside an edition: JSON, written once however many readers share the rank.</summary>
    public string Kept => kept ??= JsonSerializer.Serialize(parts);
}

/// <summary>How much a story matters to a chat at a moment. What is the same for everybody is reckoned once.</summary>
public sealed class StoryRank
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

    private readonly RankedStory story;
    private readonly Part[] sources;
    private readonly Part[] words;

    public StoryRank(RankedStory story)
    {
        this.story = story;
        sources = story.Sources.Count > 0 ? [new Part("sources", SourcesGain * Math.Log2(story.Sources.Count + 1), story.Sources.Count)] : [];
        words = [.. Heaviest(story.Keywords).Select(word => new Part("word", WordGain * Math.Log(1 + Math.Max(0, word.Value.Weight)), 0, Usual(word.Key, word.Value, story.Keywords)))];
    }

    /// <summary>Its words as they are shown.</summary>
    public IEnumerable<string> Words => story.Keywords.Keys;

    /// <summary>The rank for somebody at <paramref name="now"/>; its parts add up to its score.</summary>
    public Rank For(RankInterest interest, long now)
    {
        Part[] parts = [.. sources, .. SourcesFor(interest), Fresh(now), .. words, .. Topics(interest), .. Novelty(interest)];
        return new Rank(parts);
    }

    /// <summary>Something of what somebody cares for is in it, so that its score is his own.</summary>
    public bool IsMovedBy(RankInterest interest) =>
        interest.Topics.Count > 0 || interest.ToldAt is not null || (interest.Sources.Count > 0 && story.Sources.Any(interest.Sources.ContainsKey));

    /// <summary>The score for whomever it is not moved by: to the last digit that of <see cref="For"/>.</summary>
    public double Score(long now)
    {
        var score = (sources.Length > 0 ? sources[0].Value : 0) + Freshness(now);
        foreach (var word in words)
        {
            score += word.Value;
        }

        return score;
    }

    private IEnumerable<Part> SourcesFor(RankInterest interest)
    {
        if (interest.Sources.Count == 0)
        {
            yield break;
        }

        foreach (var source in story.Sources.Order(StringComparer.Ordinal))
        {
            if (interest.Sources.TryGetValue(source, out var weight) && weight is not 0)
            {
                yield return new Part("source", weight, 0, source);
            }
        }
    }

    private Part Fresh(long now) => new("fresh", Freshness(now), (long)HoursSince(now));

    private double Freshness(long now) => FreshGain * Math.Pow(0.5, HoursSince(now) / HalfLifeHours);

    private double HoursSince(long now) => Math.Max(0, now - story.Latest) / 3_600_000d;

    private static IEnumerable<Part> Topics(RankInterest interest) => interest.Topics
        .OrderBy(topic => topic.Key, StringComparer.Ordinal)
        .Select(topic => new Part("topic", TopicGain * topic.Value, 0, topic.Key));

    private IEnumerable<Part> Novelty(RankInterest interest) =>
        interest.ToldAt is not { } told ? [] : [story.Latest > told ? new Part("new", 0) : new Part("read", -NoveltyLoss)];

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
}
