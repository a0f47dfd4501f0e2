namespace Digest.Text.Spelling;

/// <summary>Why two names are one, or that they are not.</summary>
public enum NameMatch
{
    /// <summary>Two names.</summary>
    Different,

    /// <summary>The same letters but for case, accents, titles and the signs between words.</summary>
    Spelling,

    /// <summary>A table knows both: DPRK and North Korea.</summary>
    Alias,

    /// <summary>The same sounds in other letters.</summary>
    Transliteration,

    /// <summary>Another case of the same noun.</summary>
    Ending,

    /// <summary>One of them has an initial or leaves out a patronymic.</summary>
    Shortened,

    /// <summary>One of them is mistyped.</summary>
    Typo,
}
