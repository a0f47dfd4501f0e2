namespace Digest.Text;

/// <summary>Words so common that they say nothing of a text's subject.</summary>
public static class StopWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> English =
        new HashSet<string>("a an the and or but of to in on at by for with from as is are was were be been it its this that these those he she they we you i his her their our your my not no so if then than who which what when where how will would can could has have had do does did".Split(' '))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="foldedWord"/>, folded but not stemmed, is a stop word of <paramref name="language"/>.</summary>
    public static bool Contains(string language, ReadOnlySpan<char> foldedWord) =>
        language is "en" && English.Contains(foldedWord);
}
