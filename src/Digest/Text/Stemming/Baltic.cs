namespace Digest.Text.Stemming;

/// <summary>Endings of case and number.</summary>
internal static class Baltic
{
    private static readonly Suffixes Lithuanian = new(3, "iuose iams iais ioms iomis iose uose ams ais oms omis ose iui iai iu io ia ie ius us ias as is ys es os a e i o u y ai ei au ui");
    private static readonly Suffixes Latvian = new(3, "iem ajiem ajam ajai ajos ajas ajs ais ies am ai as us os is es um im em u a e i s");

    public static ReadOnlySpan<char> Stem(string word, string language) => language is "lt" ? Lithuanian.Cut(word) : Latvian.Cut(word);
}
