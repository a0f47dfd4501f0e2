using System.Runtime.InteropServices;

namespace Digest.Text.Naming;

/// <summary>A stretch of words that stands for one name: offsets into the text, the number of its words, and where a courtesy before it begins.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameRun(int Start, int End, int Words, int From);
