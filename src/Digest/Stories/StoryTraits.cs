using System.Text.Json;
using System.Text.Json.Serialization;
using Digest.Articles;

namespace Digest.Stories;

/// <summary>What is kept beside a placed article for those who ask later: its names, by their keys, and the fingerprint of its wording.</summary>
public sealed partial record StoryTraits(IReadOnlyList<StoryTraits.Name> Names, IReadOnlyList<ulong> Fingerprint)
{
    /// <summary>As it is kept.</summary>
    public static string Write(StoryArticle article) =>
        JsonSerializer.Serialize(new StoryTraits([.. article.Names.Select(name => new Name(name.Key))], article.Fingerprint), Json.Default.StoryTraits);

    /// <summary>As it was kept; earlier there was more.</summary>
    public static StoryTraits Read(string kept) => JsonSerializer.Deserialize(kept, Json.Default.StoryTraits)!;

    /// <summary>The wording of a placed article, by which reprints are known.</summary>
    public static Wording WordingOf(Article article) => new(article.Id, article.Source, article.Time, Read(article.Traits!).Fingerprint);

    /// <summary>A name by the key that its spellings share.</summary>
    public sealed record Name(string Key);

    [JsonSerializable(typeof(StoryTraits))]
    private sealed partial class Json : JsonSerializerContext;
}
