namespace Digest.Text.Stemming;

/// <summary>Endings of nouns, adjectives and verbs in the Slavic languages of Latin script; Serbian in both.</summary>
internal static class WestSlavic
{
    private static readonly Suffixes Polish = new(3, """
        iami ami ach iach om iom ow ie ia iu ii iej ego iego emu iemu ych ich ymi imi ym im ej a e i y o u em iem
        owie ow owi ami acja acji acje acja osci oscia osc anie ania aniu aniem eniem enie enia eniu skiego skiej skich skim skimi ski ska skie
        owac owal owala owali owany owana owane ac ic ec al ala ali alo il ila ili ilo uje uja aja a
        """);

    private static readonly Suffixes Czech = new(3, """
        ami emi ach ich ech iho emu imu ych ymi imi ym im am um om em ove ovi ou ej eho ho mu u y i e a o
        ost osti ostech ani eni eniu skeho ske ski skou skych skym skymi sky ska ovat oval ovala ovali ovany ovana ovane uje uji at it al ala ali alo il ila ili ilo
        ace aci iho
        """);

    private static readonly Suffixes Slovak = new(3, """
        ami mi ach och iach eho ieho emu iemu ych ich ymi imi ym im am om iam ov ovia ovi ou ej ho mu u y i e a o ia iu ie ii iou
        ost osti ostou anie ania aniu anim enie enia eniu skeho skej ske ski skou skych skym sky ska ovat oval ovala ovali ovany ovana ovane uje uju at it al ala ali alo il ila ili ilo acia acie aciu acii aciou
        """);

    private static readonly Suffixes Southern = new(3, """
        ovima evima ama ima ega iga oga emu omu em om im ih og eg oj ej u a e i o om ovi evi ova eva ove eve
        ost osti oscu anje anja anju anjem enje enja enju enjem skog skoj skom skih skim ski ska sko ske ovati ovao ovala ovali uje uju ati iti ao ala ali alo io ila ili ilo acija acije aciji aciju acijom cija cije ciju jem
        """);

    private static readonly Suffixes Serbian = new(3, """
        овима евима ама има ега ига ога ему ому ем ом им их ог ег ој еј у а е и о ови еви ова ева ове еве
        ост ости ошћу ање ања ању ањем ење ења ењу ењем ског ској ском ских ским ски ска ско ске овати овао овала овали ује ују ати ити ао ала али ало ио ила или ило ација ације ацији ацију ацијом
        """);

    public static ReadOnlySpan<char> Stem(string word, string language) => language switch
    {
        "pl" => Polish.Cut(word),
        "cs" => Czech.Cut(word),
        "sk" => Slovak.Cut(word),
        "sr" when word[0] > 'ʯ' => Serbian.Cut(word),
        _ => Southern.Cut(word),
    };
}
