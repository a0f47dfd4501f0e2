using System.Text.Json;

namespace Digest.Stories;

/// <summary>
/// Why an article is in its story: <paramref name="Key"/> says what kind of reason it is, for the views to tell in the reader's language,
/// with a number (hours, days) and the words, names or figures that are shared.
/// </summary>
public sealed record Reason(string Key, long Count, IReadOnlyList<string> Things)
{
    /// <summary>The reason of the first article: there was no story like it.</summary>
    public static readonly Reason Began = new("began", 0, []);

    /// <summary>The reasons as they are kept beside the article.</summary>
    public static string Write(IEnumerable<Reason> reasons) => JsonSerializer.Serialize(reasons);

    /// <summary>The reasons as they were kept; none for null and for what is no list of reasons.</summary>
    public static IReadOnlyList<Reason> Read(string? kept)
    {
        try
        {
            return kept is null ? [] : JsonSerializer.Deserialize<List<Reason>>(kept) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
