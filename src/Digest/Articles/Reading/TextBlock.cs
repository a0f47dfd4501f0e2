namespace Digest.Articles.Reading;

internal enum BlockKind
{
    Paragraph,
    Heading,
    TopHeading,
    Item,
    Quote,
}

/// <summary>A paragraph, heading, list item or other block of a page's text.</summary>
/// <param name="Text">White space folded; never empty.</param>
/// <param name="Kind">What the page marks it as.</param>
/// <param name="Linked">How many of its characters are links.</param>
/// <param name="IsMarked">True when the page marks it as a paragraph.</param>
/// <param name="Holder">The element that holds the block.</param>
internal sealed record TextBlock(string Text, BlockKind Kind, int Linked, bool IsMarked, HtmlNode Holder)
{
    private LineMarks? marks;

    /// <summary>What can be told of the text by what it says.</summary>
    public LineMarks Marks => marks ??= Boilerplate.MarksOf(Text);

    /// <summary>Whether the text ends as sentences do.</summary>
    public bool IsClosed => Marks.Hold(LineMarks.Closed);

    /// <summary>The share of the text that is links, 0 to 1.</summary>
    public double LinkShare => (double)Math.Min(Linked, Text.Length) / Text.Length;
}
