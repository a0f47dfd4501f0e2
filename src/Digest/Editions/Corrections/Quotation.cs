using Digest.Articles;

namespace Digest.Editions.Corrections;

/// <summary>What an edition quotes of an article: <c>Text[Starts..Ends]</c>, or its headline where <see cref="Ends"/> is 0.</summary>
internal sealed record Quotation
{
    public required long ArticleId { get; init; }

    public required int Starts { get; init; }

    public required int Ends { get; init; }

    /// <summary>All that an edition quotes.</summary>
    public static IReadOnlyList<Quotation> Of(Edition edition) =>
    [
        .. edition.Stories
            .SelectMany(story => story.Quotes
                .Select(quote => new Quotation { ArticleId = quote.Article.Id, Starts = quote.Starts, Ends = quote.Ends })
                .Append(new Quotation { ArticleId = story.Lead.Id, Starts = 0, Ends = 0 }))
            .Distinct(),
    ];

    /// <summary>The words that are quoted.</summary>
    public string Words(Article article) => Ends == 0 ? article.Title : article.Text[Starts..Ends];
}
