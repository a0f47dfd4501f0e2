namespace Digest.Feeds.Formats;

/// <summary>What an answer says of its document beside the bytes: all of it may be missing, and may be wrong.</summary>
/// <param name="ContentType">The header with its charset, as it stands.</param>
/// <param name="Address">Where the document came from, after all redirects.</param>
public sealed record DocumentHead(string? ContentType = null, Uri? Address = null)
{
    /// <summary>The language of the whole document (<c>Content-Language</c>), for a feed that names none itself.</summary>
    public string? Language { get; init; }

    /// <summary>Another address of the same document (<c>Content-Location</c>): relative links start there.</summary>
    public string? Location { get; init; }

    /// <summary>The address relative links start at, unless the document says otherwise.</summary>
    internal Uri? Start => Formats.Address.Base(Location, Address);

    /// <summary>The one language stated; a list of several says nothing about an entry.</summary>
    internal string? OneLanguage => Language?.Trim() is { Length: > 0 } stated && !stated.Contains(',') ? stated : null;
}
