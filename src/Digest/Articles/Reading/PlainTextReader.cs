using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>Reads the article out of plain text that was scraped from a page, with what stood around it.</summary>
public static class PlainTextReader
{
    /// <summary>
    /// What the text says. Texts are cut at 4 million characters; one without an article gives an empty
    /// <see cref="ReadArticle.Text"/>. A date that is not stated is not invented. Never throws.
    /// </summary>
    public static ReadArticle Read(string text)
    {
        var lines = TextLine.Of(text);
        var run = PlainRun.Of(lines);
        var title = PlainTitle.Of(lines, run);
        var head = PlainHead.Of(lines, run, title);
        var body = PlainBody.Of(lines, run, title, head.Byline?.Split(", ") ?? []);
        if (body.Paragraphs.Count == 0)
        {
            return ReadArticle.Nothing;
        }

        var (lead, opening) = Opening(body.Paragraphs);
        var (source, agency) = WhoSays(head.Source, opening.Name);
        var published = head.Published ?? opening.Date;
        var clean = string.Join("\n\n", body.Paragraphs.Skip(lead is null ? 1 : 2).Prepend(opening.Rest));
        return new ReadArticle
        {
            Title = title.Text,
            Published = published?.Instant,
            PublishedFrom = published is null ? DateOrigin.None : DateOrigin.Text,
            PublishedDayOnly = published?.DayOnly ?? false,
            Byline = head.Byline,
            Source = source,
            Agency = agency ?? Agencies.CitedIn(clean),
            Standfirst = body.Standfirst ?? lead,
            Text = clean,
        };
    }

    // A dateline begins the text: a line above it is a lead.
    private static (string? Lead, Dateline Opening) Opening(IReadOnlyList<string> paragraphs)
    {
        var first = Dateline.Of(paragraphs[0]);
        if (first.IsStated || paragraphs.Count == 1)
        {
            return (null, first);
        }

        var second = Dateline.Of(paragraphs[1]);
        return second.IsStated ? (paragraphs[0], second) : (null, first);
    }

    // The name in a dateline is the outlet's own, unless it is known as an agency, or the page names another outlet: then that one prints a report of this.
    private static (string? Source, string? Agency) WhoSays(string? outlet, string? opening)
    {
        if (opening is null)
        {
            return (outlet, null);
        }

        if (Agencies.Named(opening) is { } known)
        {
            return (outlet, known);
        }

        return outlet is null || Fold.Of(outlet) == Fold.Of(opening) ? (opening, null) : (outlet, opening);
    }
}
