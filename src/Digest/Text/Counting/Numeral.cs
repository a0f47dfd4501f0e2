using System.Runtime.InteropServices;

namespace Digest.Text.Counting;

/// <summary>A number as a text writes it: its value, where it stands, whether in words, and whether it is a bare whole number of few digits.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Numeral(double Value, int Start, int End, bool InWords, bool Plain);
