namespace Digest.Text.Cutting;

/// <summary>A word as a stretch of its text, UTF-16 offsets [Start, End), and the term it counts as.</summary>
public readonly record struct Word
{
    internal Word(int start, int end, WordForm form)
    {
        (Start, End, Form) = (start, end, form);
    }

    /// <summary>Where the word begins.</summary>
    public int Start { get; }

    /// <summary>Where what follows the word begins.</summary>
    public int End { get; }

    /// <summary>Lower case, diacritics off, full width narrowed, lightly stemmed.</summary>
    public string Term => Form.Term;

    internal WordForm Form { get; }
}
