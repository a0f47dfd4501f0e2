namespace Digest.Text.Stemming;

/// <summary>Endings of nouns and adjectives in the Slavic languages of Latin script; Serbian in both.</summary>
internal static class WestSlavic
{
    private static readonly Suffixes Polish = new(3, "iami ami ach iach om iom owie owi ow iego ego iemu emu iej ej ych ich ymi imi ym im iem em ie ia iu ii io a e i y o u");

    private static readonly Suffixes Czech = new(3, "ami emi ach ich ech iho eho imu emu ych ymi imi ym im am um om em ove ovi ou ej ho mu u y i e a o");

    private static readonly Suffixes Slovak = new(3, "ami mi ach och iach ieho eho iemu emu ych ich ymi imi ym im am om iam ov ovia ovi iou ou ej ho mu ia ie iu ii u y i e a o");

    private static readonly Suffixes Southern = new(3, "ovima evima ama ima ega iga oga emu omu em om im ih og eg oj ej ovi evi ova eva ove eve u a e i o");

    private static readonly Suffixes Serbian = new(3, "овима евима ама има ега ига ога ему ому ем ом им их ог ег ој еј ови еви ова ева ове еве у а е и о");

    public static ReadOnlySpan<char> Stem(string word, string language) => language switch
    {
        "pl" => Polish.Cut(word),
        "cs" => Czech.Cut(word),
        "sk" => Slovak.Cut(word),
        "sr" when word[0] > 'ʯ' => Serbian.Cut(word),
        _ => Southern.Cut(word),
    };
}
