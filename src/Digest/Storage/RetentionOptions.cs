namespace Digest.Storage;

/// <summary>How long things are kept: the section <c>Digest:Retention</c>.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Digest:Retention";

    /// <summary>Articles, with the stories and digests made of them.</summary>
    public TimeSpan Articles { get; set; } = TimeSpan.FromDays(365);

    /// <summary>The memory that an entry was there, counted from when its feed last showed it; longer than the articles.</summary>
    public TimeSpan Seen { get; set; } = TimeSpan.FromDays(730);
}
