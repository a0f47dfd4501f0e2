namespace Digest.Text.Stemming;

/// <summary>Endings of case and number, after Ramanathan and Rao's light stemmer for Hindi.</summary>
internal static class Indic
{
    private static readonly Suffixes Hindi = new(2, "ाएंगे ाएंगी ाऊंगा ियों ियां ियाँ ाओं ाएं ाने ाता ाती ाते ोगे ाना ाई ाए ाया ुओं ुएं तीं ने ना नी ता ते ती ों ें ीं ो े ा ि ी ु ू");
    private static readonly Suffixes Marathi = new(2, "ांच्या ांमध्ये ांनी ांना ांचे ांची ांचा ांसाठी ामध्ये ासाठी ाच्या ाची ाचा ाचे ाला ाने ातील ात ांत ीच्या ीची ीला ीने ीत ेत े ी ा ो ू ि ु");
    private static readonly Suffixes Bengali = new(2, "গুলোর গুলো দের কেও তেও েরও টির টি টা রা কে তে ের ের েও র ে ি ী া ো");

    public static ReadOnlySpan<char> Stem(string word, string language) => language switch
    {
        "hi" => Hindi.Cut(word),
        "mr" => Marathi.Cut(word),
        _ => Bengali.Cut(word),
    };
}
