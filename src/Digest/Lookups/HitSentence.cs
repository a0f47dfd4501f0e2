using Digest.Articles;
using Digest.Text;

namespace Digest.Lookups;

/// <summary>Chooses the sentence of a found article that shows why it was found.</summary>
internal static class HitSentence
{
    /// <summary>The hit: the sentence that holds most of the words, of several the earliest.</summary>
    public static Hit Of(Article article, double score, SoughtForms forms)
    {
        var places = Places(article.Text, article.Language, forms);
        var best = (Found: -1, Start: 0, End: 0);
        foreach (var sentence in Sentences.Split(article.Text, article.Language))
        {
            var found = places.Where(place => IsWithin(place, sentence.Start, sentence.End)).Select(place => place.Term).Distinct().Count();
            if (found > best.Found)
            {
                best = (found, sentence.Start, sentence.End);
            }
        }

        return new Hit(
            article,
            best.Start,
            best.End,
            [.. places.Where(place => IsWithin(place, best.Start, best.End)).Select(place => (place.Start, place.End))],
            [.. Places(article.Title, article.Language, forms).Select(place => (place.Start, place.End))],
            score);
    }

    private static bool IsWithin((int Start, int End, int Term) place, int start, int end) => place.Start >= start && place.End <= end;

    /// <summary>Where the words stand; pairs of letters that overlap become one place.</summary>
    private static List<(int Start, int End, int Term)> Places(string text, string language, SoughtForms forms)
    {
        var places = new List<(int Start, int End, int Term)>();
        foreach (var word in Words.In(text, language))
        {
            var number = forms.Find(text, word);
            var start = places.Count > 0 ? Math.Max(word.Start, places[^1].End) : word.Start;
            if (number >= 0 && start < word.End)
            {
                places.Add((start, word.End, number));
            }
        }

        return places;
    }
}
