namespace Digest.Text.Naming;

/// <summary>
/// A person, place or body as the text spells it, text[Start..End].
/// <paramref name="Key"/> is the same for all spellings, and for a surname that follows its full name.
/// </summary>
public sealed record Name(string Key, string Text, int Start, int End)
{
    /// <summary>Where the courtesy before it begins, as in Mr Hughes and Dr. Lane; <see cref="Start"/> where none does.</summary>
    public int From { get; init; } = Start;
}

/// <summary>Finds the names of a passage: runs of capitalised words, with their case decided by the whole text.</summary>
internal static class Names
{
    private const int MostNames = 2_000;

    /// <summary>The names in the order of the text; none overlaps another.</summary>
    public static List<Name> In(Passage passage, CaseEvidence evidence)
    {
        var runs = new List<NameRun>(passage.Sentences.Count);
        for (var sentence = 0; sentence < passage.Sentences.Count && runs.Count < MostNames; sentence++)
        {
            NameRuns.AddFrom(passage, sentence, evidence, runs);
        }

        return NameKeys.Resolve(passage.Text, runs);
    }
}
