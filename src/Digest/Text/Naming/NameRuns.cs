using Digest.Text.Weighing;

namespace Digest.Text.Naming;

/// <summary>Cuts the runs of capitalised words out of a sentence.</summary>
internal static class NameRuns
{
    private const int MostWords = 8;
    private const int LongestHalf = 4;

    public static void AddFrom(Passage passage, int sentence, CaseEvidence evidence, List<NameRun> runs)
    {
        var words = passage.Of(sentence);
        var headline = CaseEvidence.IsHeadline(passage, sentence);
        for (var i = 0; i < words.Length;)
        {
            if (!MayBegin(passage, words, i, headline, evidence))
            {
                i++;
                continue;
            }

            var end = EndOf(passage, words, i, headline, evidence);
            Add(passage, words[i..end], runs);
            i = end;
        }
    }

    private static bool MayBegin(Passage passage, ReadOnlySpan<Mark> words, int i, bool headline, CaseEvidence evidence)
    {
        var word = words[i];
        if (word.Letters is not (Letters.Capital or Letters.Caps))
        {
            return false;
        }

        var shown = passage.Shown(word);
        if (NameWords.IsNever(shown))
        {
            return false;
        }

        if (headline)
        {
            return IsNameInHeadline(word, evidence);
        }

        if (IsInitial(passage, word) && NextIsCapital(passage, words, i))
        {
            return true;
        }

        var opens = i is 0 || CaseEvidence.Begins(passage.Text, word.Start);
        if (word.Stop)
        {
            return NameWords.IsStopAndName(shown) && NextIsCapital(passage, words, i) && !(opens && IsAsking(passage, words));
        }

        if (!opens)
        {
            return shown.Length > 1 || IsInitial(passage, word);
        }

        return word.Letters is Letters.Caps
            || evidence.Capital(word.Term) > 0
            || (evidence.Lower(word.Term) is 0 && (IsRare(evidence.Hash(word.Term)) || (NextIsCapital(passage, words, i) && !IsDoing(shown))));
    }

    // "Will Lowland answer?" asks; "Will Lowland answered." tells of somebody.
    private static bool IsAsking(Passage passage, ReadOnlySpan<Mark> words) =>
        words[^1].End < passage.Text.Length && passage.Text[words[^1].End] is '?';

    // "Considering Lowland Capital": what somebody does, and a name.
    private static bool IsDoing(ReadOnlySpan<char> shown) => shown.Length > 5 && shown.EndsWith("ing");

    // A word that news uses in small letters names nothing because it opens a sentence.
    private static bool IsRare(ulong term) => Prior.Share(term) <= 0;

    // "A. J. Smith": a stop word where no dot follows.
    private static bool IsInitial(Passage passage, in Mark word) =>
        word.End - word.Start is 1 && word.Letters is Letters.Capital && word.End < passage.Text.Length && passage.Text[word.End] is '.';

    private static bool IsNameInHeadline(in Mark word, CaseEvidence evidence) =>
        !word.Stop && (evidence.Capital(word.Term) > evidence.Lower(word.Term)
            || (evidence.Lower(word.Term) is 0 && IsRare(evidence.Hash(word.Term))));

    private static bool NextIsCapital(Passage passage, ReadOnlySpan<Mark> words, int i) =>
        i + 1 < words.Length && words[i + 1].Letters is Letters.Capital or Letters.Caps && (!words[i + 1].Stop || IsInitial(passage, words[i + 1])) && Touches(passage.Text, words[i].End, words[i + 1].Start);

    private static int EndOf(Passage passage, ReadOnlySpan<Mark> words, int begin, bool headline, CaseEvidence evidence)
    {
        var end = begin + 1;
        while (end < words.Length && end - begin < MostWords)
        {
            if (EndsHere(passage, words[end - 1]))
            {
                break;
            }

            if (!Touches(passage.Text, words[end - 1].End, words[end].Start))
            {
                var behind = Nickname.Past(passage, words, end);
                if (behind is 0 || !MayContinue(passage, words[behind], headline, evidence))
                {
                    break;
                }

                end = behind + 1;
                continue;
            }

            if (MayContinue(passage, words[end], headline, evidence))
            {
                end++;
                continue;
            }

            if (IsGivenName(passage, words, begin, end))
            {
                end++;
                continue;
            }

            if (IsPersonOf(passage, words, begin, end))
            {
                break;
            }

            var bridge = BridgeTo(passage, words, end, headline, evidence);
            if (bridge is 0)
            {
                bridge = AndTo(passage, words, begin, end, headline, evidence);
            }

            if (bridge is 0)
            {
                break;
            }

            end = bridge;
        }

        return end;
    }

    private static bool MayContinue(Passage passage, in Mark word, bool headline, CaseEvidence evidence)
    {
        if (IsNumbered(passage, word))
        {
            return true;
        }

        if (word.Letters is not (Letters.Capital or Letters.Caps))
        {
            return false;
        }

        if (NameWords.IsNever(passage.Shown(word)) || (word.Stop && !IsInitial(passage, word)))
        {
            return false;
        }

        return !headline || IsNameInHeadline(word, evidence);
    }

    // "Philadelphia 76ers"
    private static bool IsNumbered(Passage passage, in Mark word) =>
        word.Letters is Letters.Number && passage.Shown(word) is [>= '0' and <= '9', >= '0' and <= '9', 'e' or 'E', 'r' or 'R', 's' or 'S'];

    // "Kim Jong-un", "Ban Ki-moon": the second half of a Korean given name is written small.
    private static bool IsGivenName(Passage passage, ReadOnlySpan<Mark> words, int begin, int at) =>
        at - begin >= 2
        && words[at].Letters is Letters.Lower
        && words[at].End - words[at].Start <= LongestHalf
        && words[at - 1].End - words[at - 1].Start <= LongestHalf + 1
        && passage.Text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) is "-";

    // "Tom Ferris of Lowland Capital": two names; "Royal Bank of Scotland" is one, for a bank is of something.
    private static bool IsPersonOf(Passage passage, ReadOnlySpan<Mark> words, int begin, int at) =>
        at - begin is 2 or 3
        && passage.Shown(words[at]) is "of"
        && !NameWords.HasOf(passage.Shown(words[at - 1]))
        && !Demonyms.Contains(passage.Shown(words[begin]));

    // "Bank of England", "Rio de Janeiro": small words that join, with a capital after them.
    private static int BridgeTo(Passage passage, ReadOnlySpan<Mark> words, int at, bool headline, CaseEvidence evidence)
    {
        var next = at;
        while (next < words.Length && next - at < 2 && NameWords.Joins(passage.Shown(words[next])))
        {
            next++;
            if (next == words.Length || !Touches(passage.Text, words[next - 1].End, words[next].Start))
            {
                return 0;
            }

            if (MayContinue(passage, words[next], headline, evidence))
            {
                return next + 1;
            }
        }

        return 0;
    }

    // "Academy of Motion Picture Arts and Sciences", "Fish and Wildlife Service": the and belongs to the body's name.
    private static int AndTo(Passage passage, ReadOnlySpan<Mark> words, int begin, int at, bool headline, CaseEvidence evidence)
    {
        if (at + 1 >= words.Length || passage.Shown(words[at]) is not ("and" or "&"))
        {
            return 0;
        }

        if (!Touches(passage.Text, words[at].End, words[at + 1].Start) || !MayContinue(passage, words[at + 1], headline, evidence))
        {
            return 0;
        }

        if (NameWords.IsBody(passage.Shown(words[begin])) && at - begin > 2)
        {
            return at + 2;
        }

        var service = at + 2;
        return at - begin <= 2
            && service < words.Length
            && NameWords.IsBody(passage.Shown(words[service]))
            && evidence.Capital(words[at - 1].Term) < 2
            ? service + 1
            : 0;
    }

    private static bool EndsHere(Passage passage, in Mark word)
    {
        var shown = passage.Shown(word);
        return NameWords.EndsCompany(shown) || (IsPossessive(shown) && !NameWords.OwnsInNames(shown[..^2]));
    }

    private static bool IsPossessive(ReadOnlySpan<char> shown) =>
        shown.Length > 2 && shown[^1] is 's' or 'S' && shown[^2] is '\'' or '’';

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> shown) => IsPossessive(shown) ? shown[..^2] : shown;

    // One blank, a hyphen, or the dot of an initial or a title between two words.
    private static bool Touches(string text, int end, int start)
    {
        var between = text.AsSpan(end, start - end);
        return between is " " or "-" or "\u00A0" or " & " or "&" or ". " or "." && (between[0] is not '.' || IsInitialBefore(text, end));
    }

    private static bool IsInitialBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return end - start <= 1 || NameWords.IsTitle(text.AsSpan(start, end - start));
    }

    // "Russian President Vladimir Putin": the title parts the person from what stands before it.
    private static void Add(Passage passage, ReadOnlySpan<Mark> run, List<NameRun> runs)
    {
        var title = LastTitle(passage, run);
        if (title >= 0 && title + 1 < run.Length && !HasJoiner(run[..title]))
        {
            AddPlain(passage, WithoutTitles(passage, run[..title]), runs);
            AddPlain(passage, run[(title + 1)..], runs, NameWords.IsCourtesy(passage.Shown(run[title])) ? run[title].Start : null);
            return;
        }

        if (title is not 0 || run.Length > 1)
        {
            AddPlain(passage, run, runs);
        }
    }

    private static bool HasJoiner(ReadOnlySpan<Mark> run)
    {
        foreach (var word in run)
        {
            if (word.Letters is Letters.Lower)
            {
                return true;
            }
        }

        return false;
    }

    // "Interior Department" is no person of the name of Department.
    private static int LastTitle(Passage passage, ReadOnlySpan<Mark> run)
    {
        for (var i = run.Length - 1; i >= 0; i--)
        {
            if (NameWords.IsTitle(passage.Shown(run[i])) && !(i + 1 < run.Length && NameWords.IsBody(passage.Shown(run[i + 1]))))
            {
                return i;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<Mark> WithoutTitles(Passage passage, ReadOnlySpan<Mark> run)
    {
        while (run.Length > 0 && NameWords.IsTitle(passage.Shown(run[^1])))
        {
            run = run[..^1];
        }

        return run;
    }

    private static void AddPlain(Passage passage, ReadOnlySpan<Mark> run, List<NameRun> runs, int? courtesy = null)
    {
        if (run.Length is 1 && IsBare(passage.Shown(run[0])))
        {
            return;
        }

        if (run.IsEmpty)
        {
            return;
        }

        if (run.Length > 2 && Demonyms.Contains(passage.Shown(run[0])) && !HoldsBody(passage, run))
        {
            run = run[1..];
        }

        var end = run[^1].End;
        if (IsPossessive(passage.Shown(run[^1])))
        {
            end -= 2;
        }

        runs.Add(new NameRun(run[0].Start, end, run.Length, courtesy ?? run[0].Start));
    }

    // "American Ivo Brandt" is a person and where he comes from, "European Central Bank" a body.
    private static bool HoldsBody(Passage passage, ReadOnlySpan<Mark> run)
    {
        foreach (var word in run)
        {
            if (word.Letters is Letters.Lower || NameWords.HasOf(WithoutPossessive(passage.Shown(word))))
            {
                return true;
            }
        }

        return false;
    }

    // A single letter, or the adjective of a people, names nothing alone.
    private static bool IsBare(ReadOnlySpan<char> shown) => shown.Length is 1 || Demonyms.Contains(shown) || NameWords.IsBody(shown) || NameWords.IsHollow(shown);
}
