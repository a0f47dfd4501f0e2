namespace Digest.Text.Stemming;

/// <summary>Cases, possessives and plurals of Finnish, Estonian and Hungarian; folded words have no umlauts left.</summary>
internal static class Uralic
{
    private static readonly Suffixes FinnishClitics = new(4, "kin kaan han ko pa");
    private static readonly Suffixes FinnishPossessives = new(4, "nsa mme nne ni si");
    private static readonly Suffixes FinnishCases = new(3, "issa ista ille illa ilta iksi ihin ineen ien iden itten ssa sta lla lta lle na ksi tta hin han hon hen hun seen siin jen ten den n t ita ia");
    private static readonly Suffixes Estonian = new(4, "tesse test teks tele telt tega dega desse dest dele delt del des sse st ga ks le lt ni na d te de id");

    private static readonly Suffixes Hungarian = new(3, "okban ekben akban okat eket akat okkal ekkel akkal oknak eknek aknak okra ekre akra okrol ekrol akrol jaban jeben jat jet janak jenek javal jevel ban ben bol ba be nak nek hoz hez on en ra re rol tol nal nel val vel ert kent kor ok ek ak jai jei ja je");

    public static ReadOnlySpan<char> Stem(string word, string language) => language switch
    {
        "fi" => Single(FinnishCases.Cut(FinnishPossessives.Cut(FinnishClitics.Cut(word)))),
        "et" => Estonian.Cut(word),
        _ => Hungarian.Cut(word),
    };

    // talo, taloon: the case "into" lengthens the last vowel.
    private static ReadOnlySpan<char> Single(ReadOnlySpan<char> stem) =>
        stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' ? stem[..^1] : stem;
}
