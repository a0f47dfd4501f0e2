using Digest.Feeds.Formats;

namespace Digest.Feeds;

/// <summary>What is to be fetched, and what the last good answer said about itself.</summary>
/// <param name="Address">Where to ask; sent as it is given, without the fragment.</param>
/// <param name="ETag">The validator of the last good answer, verbatim; null: it gave none.</param>
/// <param name="Modified">Its date of change, verbatim; null: it gave none.</param>
/// <param name="Validated">The address that gave both: they are sent there and nowhere else. Null: <paramref name="Address"/>.</param>
public sealed record FetchRequest(string Address, string? ETag = null, string? Modified = null, string? Validated = null)
{
    /// <summary>What kinds of document are wanted: a feed, unless said otherwise.</summary>
    public string Accept { get; init; } = FeedKinds;

    /// <summary>A feed in any format, anything else at need: servers mark feeds in many ways.</summary>
    public const string FeedKinds =
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1";

    /// <summary>A page for people, or a feed.</summary>
    public const string PageKinds =
        "text/html, application/xhtml+xml, application/atom+xml;q=0.9, application/rss+xml;q=0.9, application/feed+json;q=0.9, */*;q=0.1";
}

/// <summary>How a fetch ended.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>A document came, whole and unpacked.</summary>
    public sealed record Fetched(byte[] Body, string? ContentType) : FetchOutcome
    {
        /// <summary>Where it came from, after all redirects.</summary>
        public required string FinalAddress { get; init; }

        /// <summary>The validator, verbatim; keep it only once the document has been read and kept. Null: there is none, and an older one is void.</summary>
        public string? ETag { get; init; }

        /// <summary>The date of change, verbatim; as <see cref="ETag"/>.</summary>
        public string? Modified { get; init; }

        /// <summary>Every redirect on the way said that it is for good, and none left encryption: <see cref="FinalAddress"/> is the better address.</summary>
        public bool MovedForGood { get; init; }

        /// <summary>How long the answer stays fresh, 0 to 24 hours: there is no point in asking before. Null: it does not say.</summary>
        public TimeSpan? FreshFor { get; init; }

        /// <summary>The language the answer names for its document (<c>Content-Language</c>), as it stands.</summary>
        public string? Language { get; init; }

        /// <summary>The address the answer names for its document (<c>Content-Location</c>), as it stands; relative links start there.</summary>
        public string? Location { get; init; }

        /// <summary>The headers <c>Link</c>, as they stand; they may name a hub.</summary>
        public string? Links { get; init; }

        /// <summary>What a parser is told of the document.</summary>
        public DocumentHead Head => new(ContentType, new Uri(FinalAddress)) { Language = Language, Location = Location };
    }

    /// <summary>Nothing is new. The validators are those to send next time: the new ones where the answer gave some, else the ones sent.</summary>
    public sealed record Unchanged(string? ETag, string? Modified, string FinalAddress, bool MovedForGood, TimeSpan? FreshFor) : FetchOutcome;

    /// <summary>It is gone for good (410): asking again is pointless.</summary>
    public sealed record Gone(string Why) : FetchOutcome;

    /// <summary>The host wants to be left alone for a while. Says nothing against the feed.</summary>
    public sealed record Wait(TimeSpan For, string Why) : FetchOutcome;

    /// <summary>It did not work, and may work later.</summary>
    /// <param name="Why">One sentence for people, without a full stop.</param>
    /// <param name="Status">The HTTP status, when there was one.</param>
    public sealed record Failed(string Why, int? Status = null) : FetchOutcome;
}
