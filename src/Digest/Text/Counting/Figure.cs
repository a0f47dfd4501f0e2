namespace Digest.Text.Counting;

/// <summary>
/// A number that a sentence states: its value, for a range also the high end, its unit ("%", "USD", "km" or none),
/// what it counts ("combat engineers"), and where it stands: text[Start..End] in sentence number <paramref name="Sentence"/>.
/// </summary>
public sealed record Figure(double Value, double? High, string Unit, string Counts, int Start, int End, int Sentence);
