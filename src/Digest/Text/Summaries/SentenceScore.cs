namespace Digest.Text.Summaries;

/// <summary>What a sentence of a passage is worth to a summary, told in parts.</summary>
internal static class SentenceScore
{
    // Chosen on news with summaries of sixty words by people; the first sentence tells most, later ones ever less.
    private const double PlaceGain = 0.5;
    private const double PlacePower = 0.6;
    private const double TitleGain = 1.6;
    private const double KeywordGain = 0.48;
    private const double ShortLoss = 0.3;
    private const double HangingLoss = 0.12;

    // Keeps a sentence of two heavy words from beating one of ten.
    private const int Smoothing = 4;

    // Under this many words a sentence is a heading, a caption or a fragment.
    private const int FewWords = 8;

    // Most texts have no more sentences.
    private static readonly double[] Places = [.. Enumerable.Range(0, 128).Select(Worth)];

    public static SummarySentence[] All(Passage title, Passage body, ReadOnlySpan<double> weights)
    {
        var titled = new HashSet<int>();
        foreach (var mark in title.Marks)
        {
            if (!mark.Stop)
            {
                titled.Add(mark.Term);
            }
        }

        var seenIn = new int[weights.Length];
        var scored = new SummarySentence[body.Sentences.Count];
        for (var i = 0; i < scored.Length; i++)
        {
            scored[i] = Score(body, i, titled, weights, seenIn);
        }

        return scored;
    }

    private static SummarySentence Score(Passage body, int number, HashSet<int> titled, ReadOnlySpan<double> weights, int[] seenIn)
    {
        var words = body.Of(number);
        double covered = 0;
        int content = 0, shared = 0;
        foreach (var word in words)
        {
            if (word.Stop || seenIn[word.Term] == number + 1)
            {
                continue;
            }

            seenIn[word.Term] = number + 1;
            content++;
            covered += weights[word.Term];
            if (titled.Contains(word.Term))
            {
                shared++;
            }
        }

        var parts = new List<Part>(5) { new("place", number < Places.Length ? Places[number] : Worth(number)) };
        if (content > 0)
        {
            parts.Add(new Part("keywords", KeywordGain * covered / Math.Sqrt(content + Smoothing)));
        }

        if (shared > 0)
        {
            parts.Add(new Part("title", TitleGain * shared / Math.Sqrt((double)titled.Count * content)));
        }

        if (words.Length < FewWords)
        {
            parts.Add(new Part("short", -ShortLoss));
        }

        var hangs = number > 0 && Leaning.Leans(body, words);
        if (hangs)
        {
            parts.Add(new Part("hanging", -HangingLoss));
        }

        var sentence = body.Sentences[number];
        return new SummarySentence(sentence.Start, sentence.End, parts.Sum(part => part.Value), parts) { Hangs = hangs };
    }

    // What the place of a sentence alone is worth.
    private static double Worth(int number) => PlaceGain / Math.Pow(number + 1, PlacePower);
}
