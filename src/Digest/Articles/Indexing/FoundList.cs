namespace Digest.Articles.Indexing;

/// <summary>The articles of one segment that hold a term.</summary>
/// <param name="Segment">The id of the segment.</param>
/// <param name="Term">Which of the terms asked for.</param>
/// <param name="Count">How many articles there are.</param>
/// <param name="Bytes">The list; see <see cref="PostingReader"/>.</param>
internal readonly record struct FoundList(long Segment, int Term, int Count, ReadOnlyMemory<byte> Bytes);
