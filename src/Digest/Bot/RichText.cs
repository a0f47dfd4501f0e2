using System.Text;
using System.Text.Json.Serialization;

namespace Digest.Bot;

/// <summary>How a stretch of text is set.</summary>
[Flags]
public enum Mark
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Quote = 8,
    Struck = 16,

    /// <summary>A source's own words, which look like any others: a correction finds them by it.</summary>
    Sourced = 32,
}

/// <summary>A stretch of text with its marks, and where it leads when it is a link.</summary>
public sealed record Span(string Text, Mark Mark = Mark.Plain, string? Link = null)
{
    /// <summary>What stood here before it was set right; null: itself. It is not kept with the text.</summary>
    [JsonIgnore]
    public IReadOnlyList<Span>? First { get; init; }
}

/// <summary>Text with marks, in no messenger's own markup. What feeds wrote stays text: it can never become markup.</summary>
public sealed class RichText
{
    private readonly List<Span> spans = [];

    public RichText()
    {
    }

    public RichText(IEnumerable<Span> spans) => this.spans.AddRange(spans);

    /// <summary>Plain words, where a sentence takes words with marks and without.</summary>
    public static implicit operator RichText(string text) => new RichText().Add(text);

    public IReadOnlyList<Span> Spans => spans;

    /// <summary>The text before anything in it was set right.</summary>
    public RichText First => new(spans.SelectMany(span => span.First ?? [span]));

    /// <summary>The length as a reader sees it, UTF-16 units.</summary>
    public int Length => spans.Sum(span => span.Text.Length);

    public RichText Add(string text, Mark mark = Mark.Plain)
    {
        spans.Add(new Span(text, mark));
        return this;
    }

    public RichText Add(RichText other)
    {
        spans.AddRange(other.spans);
        return this;
    }

    public RichText Bold(string text) => Add(text, Mark.Bold);

    /// <summary>A source's headline.</summary>
    public RichText Headline(string text) => Add(text, Mark.Bold | Mark.Sourced);

    public RichText Italic(string text) => Add(text, Mark.Italic);

    public RichText Code(string text) => Add(text, Mark.Code);

    /// <summary>A link; plain text where the address is missing.</summary>
    public RichText Link(string text, string? address, Mark mark = Mark.Plain)
    {
        spans.Add(new Span(text, mark, address));
        return this;
    }

    /// <summary>Ends the line.</summary>
    public RichText Line(string text = "") => Add(text + "\n");

    /// <summary>The words alone.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var span in spans)
        {
            text.Append(span.Text);
        }

        return text.ToString();
    }
}
