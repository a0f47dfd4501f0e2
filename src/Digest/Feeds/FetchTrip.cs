namespace Digest.Feeds;

/// <summary>The way of one fetch over its redirects.</summary>
internal sealed class FetchTrip(FetchRequest request, WebAddress start, int maxHops)
{
    private readonly HashSet<string> visited = [start.Text];
    private readonly bool hasPassword = start.Uri.UserInfo.Length > 0;
    private bool temporary;
    private bool lostEncryption;

    /// <summary>The address to ask now.</summary>
    public WebAddress Here { get; private set; } = start;

    public int Hops => visited.Count - 1;

    /// <summary>The time spent on answers so far.</summary>
    public TimeSpan Spent { get; set; }

    /// <summary>What is left of the time allowed.</summary>
    public TimeSpan Left(TimeSpan allowed) => allowed > Spent ? allowed - Spent : TimeSpan.Zero;

    public string Accept => request.Accept;

    /// <summary>The validators to send here: an address gets only those that it gave itself.</summary>
    public (string? ETag, string? Modified) Validators =>
        request.Validated == Here.Text || WebAddress.Parse(request.Validated ?? request.Address)?.Text == Here.Text
            ? (request.ETag, request.Modified)
            : (null, null);

    /// <summary>
    /// Whether the end of the way is the better address to remember: all redirects were for good, none left encryption,
    /// and no password in the old address would be lost.
    /// </summary>
    public bool MovedForGood => Hops > 0 && !temporary && !lostEncryption && !hasPassword;

    /// <summary>Goes where a redirect leads; tells why not, or null when all is well.</summary>
    public string? Follow(int status, string? location)
    {
        if (location is null)
        {
            return $"it answered {status}: it leads on without saying where";
        }

        if (Here.Resolve(Ascii(location)) is not { } next)
        {
            return "it leads to something that is no web address";
        }

        if (!visited.Add(next.Text))
        {
            return "its redirects lead round in a circle";
        }

        if (Hops > maxHops)
        {
            return $"it leads on more than {maxHops} times";
        }

        temporary |= status is not (301 or 308);
        lostEncryption |= Here.IsEncrypted && !next.IsEncrypted;
        Here = next;
        return null;
    }

    // A header's character is a byte; whatever encoding the server meant, it wants the same bytes back.
    private static string Ascii(string location) => string.Concat(location.Select(letter => letter < 0x7F ? letter.ToString() : $"%{(int)letter:X2}"));
}
