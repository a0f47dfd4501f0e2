using System.Globalization;
using System.Security;
using System.Text;

namespace Digest.Benchmarks.Speed.Corpus;

/// <summary>Prints articles as feeds do.</summary>
internal static class FeedText
{
    private const int SentencesOfParagraph = 3;

    public static byte[] Rss(int feed, string language, IEnumerable<(int Number, MadeArticle Article)> entries)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Outlet {feed}</title><link>{Site(feed)}/</link><description>News of outlet {feed}</description><language>{language}</language>

            """);
        foreach (var (number, article) in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                <item><title>{Escaped(article.Title)}</title><link>{Page(feed, number)}</link><guid isPermaLink="false">{feed}-{number}</guid>
                <dc:creator>{Escaped(article.Author)}</dc:creator><pubDate>{NewsCorpus.Day - article.Age:R}</pubDate>
                <description>{Escaped(article.Sentences[0])}</description>
                <content:encoded><![CDATA[{Html(feed, article)}]]></content:encoded></item>

                """);
        }

        return Encoding.UTF8.GetBytes(text.Append("</channel></rss>\n").ToString());
    }

    public static byte[] Atom(int feed, string language, IEnumerable<(int Number, MadeArticle Article)> entries)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}"><title>Outlet {feed}</title><id>tag:outlet,{feed}</id>
            <link href="{Site(feed)}/"/><updated>{NewsCorpus.Day:yyyy-MM-ddTHH:mm:ssZ}</updated>

            """);
        foreach (var (number, article) in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                <entry><title>{Escaped(article.Title)}</title><link href="{Page(feed, number)}"/><id>tag:outlet,{feed}-{number}</id>
                <author><name>{Escaped(article.Author)}</name></author><published>{NewsCorpus.Day - article.Age:yyyy-MM-ddTHH:mm:ssZ}</published>
                <content type="html">{Escaped(Html(feed, article))}</content></entry>

                """);
        }

        return Encoding.UTF8.GetBytes(text.Append("</feed>\n").ToString());
    }

    /// <summary>The text as HTML, as articles are marked up: paragraphs, links, emphasis, a picture, references.</summary>
    internal static string Html(int feed, MadeArticle article)
    {
        var html = new StringBuilder($"<figure><img src=\"{Site(feed)}/lead.jpg\" alt=\"\"/></figure>\n");
        foreach (var (number, paragraph) in article.Sentences.Chunk(SentencesOfParagraph).Index())
        {
            html.Append("<p>").Append(Marked(feed, number, string.Join(' ', paragraph))).Append("</p>\n");
        }

        return html.ToString();
    }

    private static string Marked(int feed, int number, string paragraph)
    {
        var space = paragraph.IndexOf(' ', paragraph.Length / 2);
        return (number % 4) switch
        {
            0 => $"{paragraph[..space]} <a href=\"{Site(feed)}/more?a=1&amp;b=2\">{paragraph[(space + 1)..]}</a>",
            1 => $"<strong>{paragraph[..space]}</strong>{paragraph[space..]}",
            2 => $"{paragraph[..space]} &#8212; {paragraph[(space + 1)..]}",
            _ => paragraph,
        };
    }

    private static string Site(int feed) => FormattableString.Invariant($"https://outlet{feed}.example");

    private static string Page(int feed, int number) => FormattableString.Invariant($"{Site(feed)}/2026/11/01/story-{number}");

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
