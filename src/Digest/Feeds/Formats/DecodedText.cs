using System.Buffers;

namespace Digest.Feeds.Formats;

/// <summary>Where a text is put together that is at most as long as it was written: no reference means more than its own letters.</summary>
internal sealed class DecodedText(int longest) : IDisposable
{
    private readonly char[] letters = ArrayPool<char>.Shared.Rent(longest);
    private int length;

    public void Append(char letter) => letters[length++] = letter;

    public void Append(ReadOnlySpan<char> some)
    {
        some.CopyTo(letters.AsSpan(length));
        length += some.Length;
    }

    public override string ToString() => new(letters, 0, length);

    public void Dispose() => ArrayPool<char>.Shared.Return(letters);
}
