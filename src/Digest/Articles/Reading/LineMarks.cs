namespace Digest.Articles.Reading;

/// <summary>What a line is, told by what it says.</summary>
[Flags]
internal enum LineMarks
{
    None = 0,

    /// <summary>It ends as sentences do.</summary>
    Closed = 1,

    /// <summary>It is a heading behind which the article is over.</summary>
    EndHeading = 2,

    /// <summary>It only leads to another article: "Read more: …".</summary>
    Link = 4,

    /// <summary>It is the label of a button, a counter or an advertisement.</summary>
    Button = 8,

    /// <summary>It is a notice of the site: rights, cookies, newsletters, forms, donations.</summary>
    Notice = 16,

    /// <summary>It describes a picture or names who took it.</summary>
    Caption = 32,

    /// <summary>All that stand around an article's text.</summary>
    Aside = EndHeading | Link | Button | Notice | Caption,
}

internal static class LineMarksHeld
{
    /// <summary>Whether any of <paramref name="asked"/> is among the marks.</summary>
    public static bool Hold(this LineMarks marks, LineMarks asked) => (marks & asked) != LineMarks.None;
}
