namespace Digest.Text;

/// <summary>
/// A word as a stretch of its text, UTF-16 offsets [Start, End), and the term it counts as:
/// lower case, diacritics off, full width narrowed, lightly stemmed.
/// </summary>
public readonly record struct Word(int Start, int End, string Term);
