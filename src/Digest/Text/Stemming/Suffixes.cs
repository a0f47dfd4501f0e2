namespace Digest.Text.Stemming;

/// <summary>A set of endings, of which the longest that fits is cut.</summary>
internal sealed class Suffixes
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> endings;
    private readonly int longest;
    private readonly int keep;

    /// <summary>The endings in <paramref name="list"/>, between blanks; a word keeps at least <paramref name="keep"/> letters.</summary>
    public Suffixes(int keep, string list)
    {
        this.keep = keep;
        var words = list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        longest = words.Max(word => word.Length);
        endings = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary><paramref name="word"/> without its longest ending; the word itself if none fits.</summary>
    public ReadOnlySpan<char> Cut(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(longest, word.Length - keep); length > 0; length--)
        {
            if (endings.Contains(word[^length..]))
            {
                return word[..^length];
            }
        }

        return word;
    }
}
