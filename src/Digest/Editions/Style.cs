namespace Digest.Editions;

/// <summary>How much of each story an edition tells.</summary>
public static class Style
{
    /// <summary>The headline and its source.</summary>
    public const string Headlines = "headlines";

    /// <summary>The headline and up to two sentences.</summary>
    public const string Brief = "brief";

    /// <summary>The headline and up to three sentences, all sources with their times.</summary>
    public const string Full = "full";

    public static readonly IReadOnlyList<string> All = [Headlines, Brief, Full];

    /// <summary>The sentences of a story that a style quotes, at most.</summary>
    public static int Quotes(string style) => style switch { Headlines => 0, Full => 3, _ => 2 };
}
