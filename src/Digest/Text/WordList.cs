namespace Digest.Text;

/// <summary>Reads the word lists that travel in the program: one file a language, lines that begin with # are remarks.</summary>
internal static class WordList
{
    /// <summary>Whether the list <paramref name="kind"/> has a file for <paramref name="language"/>.</summary>
    public static bool Exists(string kind, string language) => Open(kind, language) is { } stream && Close(stream);

    /// <summary>The lines of the list <paramref name="kind"/> for <paramref name="language"/>; none if there is no such file.</summary>
    public static IEnumerable<string> Lines(string kind, string language)
    {
        using var stream = Open(kind, language);
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] is not '#')
            {
                yield return line;
            }
        }
    }

    private static Stream? Open(string kind, string language) => typeof(WordList).Assembly.GetManifestResourceStream($"{kind}/{language}.txt");

    private static bool Close(Stream stream)
    {
        stream.Dispose();
        return true;
    }
}
