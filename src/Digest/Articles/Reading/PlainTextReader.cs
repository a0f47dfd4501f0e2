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
        var body = PlainBody.Of(lines, run, title);
        if (body.Paragraphs.Count == 0)
        {
            return ReadArticle.Nothing;
        }

        var head = PlainHead.Of(lines, run, title);
        var opening = Dateline.Of(body.Paragraphs[0]);
        var clean = string.Join("\n\n", body.Paragraphs.Skip(1).Prepend(opening.Rest));
        return new ReadArticle
        {
            Title = title.Text,
            Published = head.Published?.Instant,
            PublishedFrom = head.Published is null ? DateOrigin.None : DateOrigin.Text,
            PublishedDayOnly = head.Published?.DayOnly ?? false,
            Byline = head.Byline,
            Source = opening.Source ?? head.Source,
            Agency = opening.Agency ?? Agencies.CitedIn(clean),
            Standfirst = body.Standfirst,
            Text = clean,
        };
    }
}
