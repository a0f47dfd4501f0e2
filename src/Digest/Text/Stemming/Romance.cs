namespace Digest.Text.Stemming;

/// <summary>Plural, gender and the commonest derivations, after Savoy's light stemmers; folded words have no accents left.</summary>
internal static class Romance
{
    private static readonly Suffixes French = new(3, "issement issements ement ements ations ation ateurs ateur atrices atrice iques ique ismes isme istes iste euses euse eurs eur ives ive ifs if elles elle els el aux al ales ale ees ee es e s x er ez ant ants ante antes ent");
    private static readonly Suffixes Spanish = new(3, "amientos amiento imientos imiento aciones acion adores adora ador adoras mente idades idad ivos ivas ivo iva ismos ismo istas ista ados adas ado ada idos idas ido ida ando iendo aron ieron aban aba ar er ir es as os a o e s");
    private static readonly Suffixes Portuguese = new(3, "amentos amento imentos imento acoes acao adores adora ador adoras mente idades idade ivos ivas ivo iva ismos ismo istas ista ados adas ado ada idos idas ido ida ando endo indo aram eram iram ava avam ar er ir oes ao aes ais eis ois es as os a o e s m");
    private static readonly Suffixes Italian = new(3, "amenti amento imenti imento azioni azione atori atore atrici atrice mente ita ivi ive ivo iva ismi ismo isti iste ista ati ate ato ata uti ute uto uta iti ite ito ando endo arono erono irono ava avano are ere ire i e o a");
    private static readonly Suffixes Catalan = new(3, "aments ament iments iment acions acio adors adora ador ment itats itat ius ives iva iu ismes isme istes ista ats ades at ada its ides it ida ant ent ar er ir es os s a e o");
    private static readonly Suffixes Romanian = new(3, "urilor ilor elor ului iilor iile iilor area arii atie atii atiei atiilor atori ator atoare itate itatea itatii ismul ism istii isti ist ilor ile iei ia ii ul ului uri urile ele ea le lor lui ati ate at ata iti ite it ita and ind are ere ire a e i u");

    public static ReadOnlySpan<char> Stem(string word, string language)
    {
        var stem = word.AsSpan();

        // In l'Italia, d'Europe the article is no part of the word.
        var elision = stem.IndexOf('\'');
        if (elision is >= 1 and <= 6 && stem.Length - elision > 3) stem = stem[(elision + 1)..];
        return language switch
        {
            "fr" => French.Cut(stem),
            "es" or "gl" => Spanish.Cut(stem),
            "pt" => Portuguese.Cut(stem),
            "it" => Italian.Cut(stem),
            "ca" => Catalan.Cut(stem),
            _ => Romanian.Cut(stem),
        };
    }
}
