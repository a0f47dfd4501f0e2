namespace Digest.Bot.Languages;

/// <summary>
/// What the stations below say of their troubles, one English sentence each, as it stands in logs and rows. It is found again among the
/// English sentences under <c>trouble.</c>, so that it can be said in another language with the same values.
/// </summary>
internal static class Troubles
{
    private const string Prefix = "trouble.";

    /// <summary>Sentences with more words of their own come first: "x does not answer as a web server does" also begins as "x does not answer".</summary>
    private static readonly Lazy<IReadOnlyList<(string Key, Template Sentence)>> Known = new(() =>
    [
        .. Words.English.Keys
            .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(key => (key, Words.English.Phrase(key).Only))
            .OrderByDescending(known => known.Only.Pieces.Sum(piece => piece.Text.Length)),
    ]);

    /// <summary>The key of a sentence and the values in it; null for one that is not known.</summary>
    public static (string Key, IReadOnlyList<(string Name, string Value)> Values)? Find(string stated)
    {
        foreach (var (key, sentence) in Known.Value)
        {
            if (sentence.Match(stated) is { } values)
            {
                return (key, values);
            }
        }

        return null;
    }
}
