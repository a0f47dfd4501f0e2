using System.Text.Json;
using System.Text.Json.Serialization;
using Digest.Articles;

namespace Digest.Stories;

/// <summary>What stories know of an article, as it is kept beside it.</summary>
public static partial class StoryTraits
{
    /// <summary>As it is kept.</summary>
    public static string Write(StoryArticle article) => JsonSerializer.Serialize(article, Json.Default.StoryArticle);

    /// <summary>As it was kept.</summary>
    public static StoryArticle Read(string kept) => JsonSerializer.Deserialize(kept, Json.Default.StoryArticle)!;

    /// <summary>The wording of a placed article, by which reprints are known.</summary>
    public static Wording WordingOf(Article article) => new(article.Id, article.Source, article.Time, Read(article.Traits!).Fingerprint);

    [JsonSerializable(typeof(StoryArticle))]
    private sealed partial class Json : JsonSerializerContext;
}
