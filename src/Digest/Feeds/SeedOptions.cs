namespace Digest.Feeds;

/// <summary>What a new installation starts with: the section <c>Digest:Seeds</c>.</summary>
public sealed class SeedOptions
{
    public const string Section = "Digest:Seeds";

    /// <summary>A folder that holds <c>feeds.opml</c> and <c>articles/</c>; taken from the program's own folder unless it is a whole path. Empty: start with nothing.</summary>
    public string Folder { get; set; } = "seeds";
}
