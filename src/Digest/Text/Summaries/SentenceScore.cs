namespace Digest.Text.Summaries;

/// <summary>What a sentence of a passage is worth to a summary, told in parts.</summary>
internal static class SentenceScore
{
    // Chosen on news with summaries of sixty words by people; the first sentence tells most, later ones ever less.
    private const double PlaceGain = 0.5;
    private const double PlacePower = 0.6;
    private const double TitleGain = 1.6;
    private const double KeywordGain = 0.48;

    // Keeps a sentence of two heavy words from beating one of ten.
    private const int Smoothing = 4;

    // Under this many words a sentence is a heading, a caption or a fragment.
    private const int FewWords = 8;

    // Most texts have no more sentences.
    private static readonly double[] Places = [.. Enumerable.Range(0, 128).Select(Place)];

    public static SummarySentence[] All(Passage title, Passage body, ReadOnlySpan<double> weights)
    {
        var titled = new bool[weights.Length];
        foreach (var mark in title.Marks)
        {
            titled[mark.Term] |= !mark.Stop;
        }

        var inTitle = titled.AsSpan().Count(true);
        var seenIn = new int[weights.Length];
        var scored = new SummarySentence[body.Sentences.Count];
        for (var i = 0; i < scored.Length; i++)
        {
            scored[i] = Score(body, i, titled, inTitle, weights, seenIn);
        }

        return scored;
    }

    private static SummarySentence Score(Passage body, int number, bool[] titled, int inTitle, ReadOnlySpan<double> weights, int[] seenIn)
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
            if (titled[word.Term])
            {
                shared++;
            }
        }

        var (start, end) = body.Sentences[number];
        return new SummarySentence(start, end, new SentenceWeight(
            number < Places.Length ? Places[number] : Place(number),
            content > 0 ? KeywordGain * covered / Math.Sqrt(content + Smoothing) : null,
            shared > 0 ? TitleGain * shared / Math.Sqrt((double)inTitle * content) : null,
            IsShort: words.Length < FewWords,
            Hangs: number > 0 && Leaning.Leans(body, words)));
    }

    // What the place of a sentence alone is worth.
    private static double Place(int number) => PlaceGain / Math.Pow(number + 1, PlacePower);
}
