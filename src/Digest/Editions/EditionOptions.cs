namespace Digest.Editions;

/// <summary>What a new chat begins with: the section <c>Digest:Editions</c>.</summary>
public sealed class EditionOptions
{
    public const string Section = "Digest:Editions";

    /// <summary>When a new chat gets its digest, in the words of /schedule.</summary>
    public string Cadence { get; set; } = "08:00";

    /// <summary>The zone of a new chat: an IANA name.</summary>
    public string Zone { get; set; } = "UTC";

    /// <summary>The stories of a digest, at most: 1 to 50.</summary>
    public int Length { get; set; } = 10;
}
