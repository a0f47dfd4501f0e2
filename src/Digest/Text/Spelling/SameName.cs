namespace Digest.Text.Spelling;

/// <summary>
/// Judges whether two spellings are of one name. In doubt they are two: a name missed costs a line, two people made one
/// cost the reader's trust.
/// </summary>
public static class SameName
{
    // With fewer letters, one letter makes another name: Johnson and Johnston are at the edge.
    private const int LeastJoined = 6;

    /// <summary>The reason for which both are one name; <see cref="NameMatch.Different"/> where there is none.</summary>
    public static NameMatch Judge(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => Judge(NameForm.Of(one), NameForm.Of(other));

    /// <summary>The same of names that were taken apart before.</summary>
    internal static NameMatch Judge(NameForm left, NameForm right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return NameMatch.Different;
        }

        var (leftKey, rightKey) = (NameKey.Of(left), NameKey.Of(right));
        if (leftKey == rightKey)
        {
            return Equal(left, right, leftKey);
        }

        // The tables tell states and bodies apart that differ by one letter: Iran and Iraq, Austria and Australia.
        if (NameTables.Knows(leftKey) && NameTables.Knows(rightKey))
        {
            return NameMatch.Different;
        }

        if (left.Joined == right.Joined && left.Joined.Length >= LeastJoined)
        {
            return NameMatch.Spelling;
        }

        var straight = InOrder(left.Words, right.Words);
        return straight is NameMatch.Different && left.Words.Count is 2 && right.Words.Count is 2 && EitherOrder(left, right)
            ? InOrder(left.Words, [right.Words[1], right.Words[0]])
            : straight;
    }

    private static NameMatch Equal(NameForm left, NameForm right, string key)
    {
        if (left.Written != right.Written)
        {
            return NameMatch.Alias;
        }

        return left.Words.Count == right.Words.Count && left.Words.Zip(right.Words).All(pair => pair.First.Folded == pair.Second.Folded) && key.Length > 0
            ? NameMatch.Spelling
            : NameMatch.Transliteration;
    }

    // Abe Shinzo, Orbán Viktor: whole words alone tell that the order is turned.
    private static bool EitherOrder(NameForm left, NameForm right) => left.Words[0].Plain.Length > 2 && left.Words[0].Plain == right.Words[1].Plain;

    private static NameMatch InOrder(IReadOnlyList<NameWord> left, IReadOnlyList<NameWord> right)
    {
        var (fewer, more) = left.Count <= right.Count ? (left, right) : (right, left);
        if (more.Count == fewer.Count + 1 && fewer.Count > 1 && IsPatronymic(more[1].Plain))
        {
            more = [more[0], .. more.Skip(2)];
        }

        if (fewer.Count != more.Count)
        {
            return NameMatch.Different;
        }

        var worst = left.Count == right.Count ? NameMatch.Spelling : NameMatch.Shortened;
        var mended = 0;
        for (var i = 0; i < fewer.Count; i++)
        {
            var match = i < fewer.Count - 1 && IsInitial(fewer[i], more[i]) ? NameMatch.Shortened : SameWord.Judge(fewer[i], more[i], fewer.Count > 1);
            mended += match is NameMatch.Typo ? 1 : 0;
            if (match is NameMatch.Different || mended > 1)
            {
                return NameMatch.Different;
            }

            worst = match > worst ? match : worst;
        }

        return worst;
    }

    private static bool IsInitial(NameWord one, NameWord other) =>
        one.Plain.Length is 1 != other.Plain.Length is 1 && one.Plain[0] == other.Plain[0] && one.Script is Script.Latin or Script.Cyrillic;

    private static bool IsPatronymic(string plain) => plain.Length > 5 && (plain.EndsWith("vic") || plain.EndsWith("ovna") || plain.EndsWith("evna"));
}
