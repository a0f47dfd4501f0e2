namespace Digest.Text.Stemming;

/// <summary>Cuts endings, so that forms of one word count as one term.</summary>
public static class Stem
{
    /// <summary>The stem of <paramref name="foldedWord"/> in <paramref name="language"/>; the word itself where no rule is known.</summary>
    public static string Of(string foldedWord, string language) => language switch
    {
        "en" when foldedWord.Length > 4 && foldedWord.EndsWith("ies") => foldedWord[..^3] + "y",
        "en" when foldedWord.Length > 3 && foldedWord[^1] is 's' && foldedWord[^2] is not 's' => foldedWord[..^1],
        _ => foldedWord,
    };
}
