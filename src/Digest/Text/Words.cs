using Digest.Text.Stemming;

namespace Digest.Text;

/// <summary>Cuts a text into words.</summary>
public static class Words
{
    /// <summary>All words of <paramref name="text"/> in order, stop words too. Never throws; offsets always point into the text.</summary>
    public static List<Word> In(string text, string language)
    {
        var words = new List<Word>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || Joins(text, i))) i++;
            words.Add(new Word(start, i, Stem.Of(Fold.Of(text.AsSpan(start, i - start)), language)));
        }

        return words;
    }

    private static bool Joins(string text, int i) =>
        text[i] is '\'' or '’' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
}
