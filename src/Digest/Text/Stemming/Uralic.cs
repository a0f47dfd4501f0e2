namespace Digest.Text.Stemming;

/// <summary>Cases, possessives and plurals of Finnish, Estonian and Hungarian; folded words have no umlauts left.</summary>
internal static class Uralic
{
    private static readonly Suffixes FinnishClitics = new(4, "kin kaan han ko pa");
    private static readonly Suffixes FinnishPossessives = new(4, "nsa mme nne ni si");
    private static readonly Suffixes FinnishCases = new(3, "iseen issa ista ille illa ilta iksi ihin ineen ien iden itten issa ssa sta lla lta lle na ksi tta hin han hon hen hun seen siin ien jen ten den en in an un on n t ja ia a");
    private static readonly Suffixes Estonian = new(3, "tesse tesst test teks tele telt tega dega desse dest dele delt tel des tes ist sse st ga ks le lt ni na ta l s t d de te id i e a u");

    private static readonly Suffixes Hungarian = new(3, """
        okban ekben akban okat eket akat okkal ekkel akkal oknak eknek aknak okra ekre akra okrol ekrol akrol
        ban ben bol bol ba be nak nek hoz hez on en on ra re rol tol nal nel val vel ert kent kor ig ul
        jaban jeben jat jet janak jenek javal jevel aban eben at et ot anak enek aval evel
        ok ek ak k jai jei ja je ai ei a e i t unk juk atok etek am em om
        """);

    public static ReadOnlySpan<char> Stem(string word, string language) => language switch
    {
        "fi" => FinnishCases.Cut(FinnishPossessives.Cut(FinnishClitics.Cut(word))),
        "et" => Estonian.Cut(word),
        _ => Hungarian.Cut(word),
    };
}
