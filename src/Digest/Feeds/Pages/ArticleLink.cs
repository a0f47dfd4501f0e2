using System.Collections.Frozen;
using Digest.Feeds.Formats;

namespace Digest.Feeds.Pages;

/// <summary>A link of a page that may lead to an article: where, under what headline, and whether that is set as a heading.</summary>
internal sealed record ArticleLink(XmlNode Node, string Address, string Headline, bool IsHeading)
{
    /// <summary>Fewer letters are no headline; scripts without blanks between words need about as many.</summary>
    private const int FewestLetters = 12;

    /// <summary>Fewer words are a section or a button, where words are parted by blanks.</summary>
    private const int FewestWords = 3;

    /// <summary>A longer stretch of text is no headline.</summary>
    private const int MostLetters = 300;

    /// <summary>So many elements may stand between a heading and its link.</summary>
    private const int HeadingReach = 3;

    private static readonly FrozenSet<string> Surroundings = FrozenSet.Create(StringComparer.Ordinal, "nav", "footer", "aside", "form", "script", "style", "noscript", "template");

    private static readonly FrozenSet<string> Headings = FrozenSet.Create(StringComparer.Ordinal, "h1", "h2", "h3", "h4");

    /// <summary>Parts of paths that lead to lists and forms, not to articles.</summary>
    private static readonly FrozenSet<string> Elsewhere = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "tag", "tags", "category", "categories", "author", "authors", "topic", "topics", "search", "login", "signin", "signup", "register", "subscribe", "account",
        "about", "contact", "privacy", "terms", "cookies", "help", "faq", "jobs", "shop");

    /// <summary>Reads a link; null: it leads to no article of this site.</summary>
    public static ArticleLink? Of(XmlNode anchor, WebAddress page)
    {
        if (anchor.Attribute("href") is not { Length: > 0 } href || page.Resolve(href) is not { } address || !IsSameSite(address.Host, page.Host) || !MayBeArticle(address, page))
        {
            return null;
        }

        if (PageNodes.Around(anchor).Any(around => Surroundings.Contains(around.Name) || around.Attribute("role") == "navigation"))
        {
            return null;
        }

        var heading = PageNodes.Inside(anchor).Where(node => Headings.Contains(node.Name)).Select(node => (XmlNode?)node).FirstOrDefault();
        var headline = Html.Line((heading ?? anchor).Raw.ToString());
        return IsHeadline(headline)
            ? new ArticleLink(anchor, address.Text, headline, heading is not null || PageNodes.Around(anchor).Take(HeadingReach).Any(around => Headings.Contains(around.Name)))
            : null;
    }

    private static bool IsHeadline(string text)
    {
        var letters = text.Count(char.IsLetter);
        var words = text.Split(' ').Length;
        return letters is >= FewestLetters and <= MostLetters && (words >= FewestWords || text.Any(letter => letter >= '\u2e80'));
    }

    private static bool MayBeArticle(WebAddress address, WebAddress page)
    {
        var path = address.Uri.AbsolutePath.Split('?')[0];
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return address.Text != page.Text && (parts.Length > 0 || address.Uri.Query.Length > 1) && !parts.Any(Elsewhere.Contains);
    }

    private static bool IsSameSite(string one, string other)
    {
        var (a, b) = (Bare(one), Bare(other));
        return a == b || a.EndsWith("." + b, StringComparison.Ordinal) || b.EndsWith("." + a, StringComparison.Ordinal);
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
