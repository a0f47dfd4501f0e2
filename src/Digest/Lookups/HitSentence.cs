using Digest.Articles;
using Digest.Text.Cutting;

namespace Digest.Lookups;

/// <summary>Chooses the sentence of a found article that shows why it was found.</summary>
internal static class HitSentence
{
    /// <summary>The hit: the sentence that holds most of the words, of several the earliest. What lies behind one that holds all the article holds is not read.</summary>
    public static Hit Of(Article article, Scored scored, SoughtForms forms)
    {
        var held = Math.Min(forms.Count, scored.Held);
        var best = (Found: -1, Sentence: default(Sentence), Places: new List<Place>());
        foreach (var sentence in Sentences.Split(article.Text, article.Language))
        {
            var places = Places(article.Text[sentence.Start..sentence.End], sentence.Start, article.Language, forms);
            var found = places.DistinctBy(place => place.Term).Count();
            if (found > best.Found)
            {
                best = (found, sentence, places);
            }

            if (found >= held)
            {
                break;
            }
        }

        return new Hit(article, best.Sentence.Start, best.Sentence.End, Stretches(best.Places), Stretches(Places(article.Title, 0, article.Language, forms)), scored.Score);
    }

    /// <summary>Where the words stand, in a text that begins at <paramref name="from"/>; pairs of letters that overlap become one place.</summary>
    private static List<Place> Places(string text, int from, string language, SoughtForms forms)
    {
        var places = new List<Place>();
        var end = 0;
        foreach (var word in Words.In(text, language))
        {
            var start = Math.Max(word.Start, end);
            if (start < word.End && forms.Find(text, word) is >= 0 and var term)
            {
                places.Add(new Place(from + start, from + word.End, term));
                end = word.End;
            }
        }

        return places;
    }

    private static List<(int Start, int End)> Stretches(List<Place> places) => places.ConvertAll(place => (place.Start, place.End));

    private readonly record struct Place(int Start, int End, int Term);
}
