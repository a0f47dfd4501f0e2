using System.Collections.Frozen;
using Digest.Text.Stemming;

namespace Digest.Text.Answers;

/// <summary>Words of one sense that no stem brings together: said and say, won and win, died and death.</summary>
internal static class Lemmas
{
    private const string Groups =
        "say said says tell told state stated|win won winner winning victory|die died dead death dies dying|bear born birth|begin began begun start started|become became|buy bought purchase purchased|build built construct constructed|"
        + "come came|do did done|drive drove driven|eat ate|fall fell fallen|fight fought|find found|fly flew flown flight|get got|give gave given|go went gone|grow grew grown growth|hold held|keep kept|know knew known|lead led leader head headed chief boss chair chaired chairman run ran|leave left|"
        + "lose lost loss|make made|mean meant|meet met meeting|pay paid payment|read|rise rose risen|see saw seen|sell sold sale|send sent|shoot shot|sing sang sung|sit sat|speak spoke spoken speech|spend spent|stand stood|steal stole stolen|strike struck|"
        + "swim swam|take took taken|teach taught|think thought|throw threw thrown|wear wore worn|write wrote written author writer|choose chose chosen choice|break broke broken|bring brought|catch caught|draw drew drawn|feel felt|forget forgot|freeze froze|hear heard|hide hid|hit|"
        + "marry married marriage wife husband spouse|kill killed murder murdered slain assassinated|call called name named|invent invented inventor invention|discover discovered discovery discoverer|found founded founder establish established|locate located location|"
        + "job position post role|film movie|car automobile|doctor physician|big large|small little|child children kid kids|person people|man men|woman women|country nation|cost price worth|old age aged|tall height high|long length|far distance|deep depth|wide width|"
        + "arrest arrested detain detained|injure injured wound wounded hurt|attack attacked assault|elect elected election|hire hired employ employed|create created creation|destroy destroyed destruction|arrive arrived arrival|depart departed departure|decide decided decision|announce announced announcement|"
        + "agree agreed agreement|sign signed signature|resign resigned resignation|appoint appointed appointment|live lived residence reside|play played player|own owned owner|rule ruled ruler|design designed designer|direct directed director|paint painted painter painting|compose composed composer|explode exploded explosion blast|"
        + "crash crashed|celebrate celebrated celebration|erupt erupted eruption|open opened opening inaugurate inaugurated|soldier soldiers troops|train training trained|visit visited visits trip|talk talks meeting|treaty pact accord agreement";

    private static readonly FrozenDictionary<string, string> First = Groups
        .Split('|')
        .SelectMany(group => group.Split(' ').Select(word => (Stem: Stem.Of(word, "en"), First: Stem.Of(group.Split(' ')[0], "en"))))
        .DistinctBy(pair => pair.Stem)
        .ToFrozenDictionary(pair => pair.Stem, pair => pair.First);

    // Of the same sense in another language; the group of its English word stands for it.
    private static readonly FrozenDictionary<string, string> Abroad = Senses.ByStem
        .Where(pair => !First.ContainsKey(pair.Key))
        .ToFrozenDictionary(pair => pair.Key, pair => First.GetValueOrDefault(pair.Value, pair.Value));

    private static readonly ILookup<string, ulong> Members = First.Concat(Abroad).ToLookup(pair => pair.Value, pair => TermHash.Of(pair.Key));

    /// <summary>The hashes of the terms whose group one of two terms stands for.</summary>
    public static HashSet<ulong> Of(string term, string other) => Members[term].Concat(Members[other]).Append(TermHash.Of(term)).Append(TermHash.Of(other)).ToHashSet();

    /// <summary>The term that stands for a term's group; the term itself where it has none.</summary>
    public static string Of(string term) => First.TryGetValue(term, out var first) || Abroad.TryGetValue(term, out first) ? first : term;
}
