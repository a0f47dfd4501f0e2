using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Digest.Articles;

namespace Digest.Bot;

/// <summary>
/// A story with all that proves it: each article's address, times and text, the hash of that text, and the sentences that are quoted
/// with their places in it. Whoever has the file can recompute every hash and find every quote.
/// </summary>
public sealed record Evidence
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required long Story { get; init; }

    public required string Title { get; init; }

    /// <summary>When the evidence was put together, ISO 8601.</summary>
    public required string MadeAt { get; init; }

    public required IReadOnlyList<EvidenceArticle> Articles { get; init; }

    /// <summary>The evidence of a story.</summary>
    /// <param name="story">Its number.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="articles">Its articles, oldest first; at least one.</param>
    /// <param name="summaries">The sentences that are quoted of each.</param>
    /// <param name="now">When it is put together.</param>
    public static Evidence Of(long story, string title, IReadOnlyList<Article> articles, ILookup<long, KeptSentence> summaries, DateTimeOffset now) => new()
    {
        Story = story,
        Title = title,
        MadeAt = Instant(now.ToUnixTimeMilliseconds()),
        Articles = [.. articles.Select(article => ArticleOf(article, summaries[article.Id]))],
    };

    /// <summary>Several stories, for programs: a list.</summary>
    public static byte[] Json(IReadOnlyList<Evidence> stories) => JsonSerializer.SerializeToUtf8Bytes(stories, Indented);

    /// <summary>Several stories, for people: one below the other.</summary>
    public static byte[] Markdown(IReadOnlyList<Evidence> stories) =>
        Encoding.UTF8.GetBytes(string.Join('\n', stories.Select(story => Encoding.UTF8.GetString(story.Markdown()))));

    /// <summary>For programs.</summary>
    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, Indented);

    /// <summary>For people: Markdown in which nothing a feed wrote is markup.</summary>
    public byte[] Markdown()
    {
        var text = new StringBuilder().Append("# ").AppendLine(Escape(Title)).AppendLine()
            .Append("Story ").Append(Story.ToString(CultureInfo.InvariantCulture)).Append(", put together ").AppendLine(MadeAt);
        foreach (var article in Articles)
        {
            text.AppendLine().Append("## ").Append(Escape(article.Source)).Append(": ").AppendLine(Escape(article.Title)).AppendLine()
                .Append("- address: ").AppendLine(article.Address is { } address ? $"<{address.Replace(">", "%3E", StringComparison.Ordinal)}>" : "none, an article file")
                .Append("- published: ").AppendLine(article.PublishedAt ?? "not stated")
                .Append("- loaded: ").AppendLine(article.LoadedAt)
                .Append("- sha256 of its text: `").Append(article.Sha256).AppendLine("`");
            foreach (var quote in article.Quotes)
            {
                text.AppendLine().Append("> ").AppendLine(Escape(quote.Text).ReplaceLineEndings("\n> "))
                    .Append("> — characters ").Append(quote.Starts.ToString(CultureInfo.InvariantCulture)).Append(" to ").AppendLine(quote.Ends.ToString(CultureInfo.InvariantCulture));
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static EvidenceArticle ArticleOf(Article article, IEnumerable<KeptSentence> sentences) => new()
    {
        Source = article.Source,
        Title = article.Title,
        Address = article.Address,
        PublishedAt = article.PublishedAt is { } published ? Instant(published) : null,
        LoadedAt = Instant(article.LoadedAt),
        Text = article.Text,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))),
        Quotes = [.. sentences.Select(sentence => new EvidenceQuote(sentence.Starts, sentence.Ends, article.Text[sentence.Starts..sentence.Ends]))],
    };

    private static string Instant(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => string.Concat(text.Select(sign => @"\`*_{}[]<>()#+!|~".Contains(sign) ? $"\\{sign}" : sign.ToString()));
}

/// <summary>An article of the evidence. Times are ISO 8601, UTC.</summary>
public sealed record EvidenceArticle
{
    public required string Source { get; init; }

    public required string Title { get; init; }

    public string? Address { get; init; }

    public string? PublishedAt { get; init; }

    public required string LoadedAt { get; init; }

    /// <summary>Of the text in UTF-8.</summary>
    public required string Sha256 { get; init; }

    public required IReadOnlyList<EvidenceQuote> Quotes { get; init; }

    public required string Text { get; init; }
}

/// <summary>A quoted sentence: <c>Text[Starts..Ends]</c> of its article, in UTF-16 units.</summary>
public sealed record EvidenceQuote(int Starts, int Ends, string Text);
