using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>Tells which parts of a page are none of its article, by their elements and by what their classes are called.</summary>
internal static class Pruning
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "video", "audio", "map", "math",
        "nav", "footer", "aside", "form", "button", "select", "input", "textarea", "label", "fieldset", "dialog", "menu",
        "figcaption", "time", "head", "title", "picture", "img", "progress", "meter", "option");

    private static readonly FrozenSet<string> Words = WordList.Lines("Reading", "asides").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the element never holds text of an article; one that holds most of the page's <paramref name="bulk"/> of text does, whatever it is.</summary>
    public static bool IsNever(HtmlNode node, int bulk) =>
        (node.Bulk * 2 < bulk || bulk == 0 || node.Name is "script" or "style") && IsNever(node);

    private static bool IsNever(HtmlNode node) =>
        Elements.Contains(node.Name)
        || node["hidden"] is not null
        || node["aria-hidden"] == "true" && node.Name is not ("p" or "span") && node["role"] != "region"
        || IsInvisible(node["style"])
        || node["role"] is "navigation" or "banner" or "complementary" or "contentinfo" or "search" or "dialog" or "alert" or "menu" or "menubar" or "toolbar" or "tablist";

    /// <summary>Whether the element holds nothing that is said of the article either: scripts, menus, other articles, the page's foot.</summary>
    public static bool IsAround(HtmlNode node) =>
        node.Name is not ("time" or "label" or "figcaption" or "aside" or "form") && !HoldsAny(node["class"], "meta", "submitted", "byline") && (Elements.Contains(node.Name) || IsInvisible(node["style"]) || node["hidden"] is not null)
        || HoldsAny(node["class"], "related", "teaser", "teasers", "recommended", "comments", "popular", "trending", "menu", "nav", "navigation", "footer");

    // What pages call the element that holds the article's text.
    private static readonly string[] Bodies =
        ["article-body", "article__body", "article_body", "articlebody", "story-body", "storybody", "entry-content", "post-content", "article-content", "article__content", "article-text"];

    /// <summary>Whether the classes say that the element stands around the article.</summary>
    public static bool IsNamedAside(HtmlNode node)
    {
        if (node.Name is "html" or "body" or "main" or "article" or "p" or "h1" or "em" or "i" or "b" or "strong" or "mark" or "abbr" || IsWithinSentence(node) || node["itemprop"] is "articleBody" or "description"
            || (node["class"] is { } classes && Array.Exists(Bodies, body => classes.Contains(body, StringComparison.OrdinalIgnoreCase)) && !HoldsAny(classes, "related", "newsletter", "comments", "promo", "sidebar")))
        {
            return false;
        }

        foreach (var attribute in (string?[])[node["class"], node["id"], node["data-component"], node["data-testid"], node["data-module"], node["data-type"]])
        {
            if (attribute is not null && WordsOf(attribute).Any(word => Words.Contains(word) || (word == "embed" && !IsWritten(node))))
            {
                return true;
            }
        }

        return false;
    }

    // What is embedded comes from elsewhere, a message or a film; but what a program cannot write itself, a table, a list of questions, is embedded as well.
    private static bool IsWritten(HtmlNode node) => node.All().Any(inner => inner.Name is "li" or "table" or "h2" or "h3" or "h4");

    // A link of a sentence is called what it opens, "external-popup", and is the sentence's nevertheless.
    private static bool IsWithinSentence(HtmlNode node) => node.Name == "a" && node.Parent?.Name is "p" or "li" or "em" or "strong";

    /// <summary>Whether the element or one it stands in is none of the article.</summary>
    public static bool IsAside(HtmlNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at.Name is "aside" or "nav" or "footer" || (at.Name is not "header" && HoldsAny(at["class"], "related", "teaser", "teasers", "sidebar", "recommended", "recommendations", "comments", "comment", "popular", "trending", "carousel", "footer", "menu", "nav")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsAny(string? attribute, params ReadOnlySpan<string> words)
    {
        if (attribute is null)
        {
            return false;
        }

        foreach (var word in WordsOf(attribute))
        {
            if (words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInvisible(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal) is var bare
        && (bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of a class list: "c-newsletterSignup__box" says c, newsletter, signup, box.</summary>
    internal static IEnumerable<string> WordsOf(string attribute)
    {
        var start = 0;
        for (var at = 0; at <= attribute.Length; at++)
        {
            var ends = at == attribute.Length || !char.IsAsciiLetterOrDigit(attribute[at]);
            var humps = !ends && at > start && char.IsAsciiLetterUpper(attribute[at]) && char.IsAsciiLetterLower(attribute[at - 1]);
            if ((ends || humps) && at > start)
            {
                yield return attribute[start..at].ToLowerInvariant();
            }

            if (ends || humps)
            {
                start = ends ? at + 1 : at;
            }
        }
    }
}
