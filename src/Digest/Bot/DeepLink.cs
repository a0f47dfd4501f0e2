namespace Digest.Bot;

/// <summary>
/// What a link to the bot carries behind <c>?start=</c>: <c>s_12</c> a story, <c>d_7</c> a digest, <c>a_…</c> a source to add, <c>i_…</c> an invitation.
/// Telegram takes 1-64 letters, digits, _ and -. A payload can be guessed: it opens nothing that its reader may not see anyway.
/// </summary>
public static class DeepLink
{
    private const string InvitationMark = "i_";
    private const string StoryMark = "s_";
    private const string DigestMark = "d_";
    private const string SourceMark = "a_";

    /// <summary>The payload that lets somebody in.</summary>
    public static string ToInvitation(string code) => InvitationMark + code;

    /// <summary>The payload that shows a story.</summary>
    public static string ToStory(long story) => $"{StoryMark}{story}";

    /// <summary>The payload that shows the stories of a digest again, as the feeds of whoever opens it tell them.</summary>
    public static string ToDigest(long edition) => $"{DigestMark}{edition}";

    /// <summary>The link that carries a payload.</summary>
    public static string Address(string bot, string payload) => $"https://t.me/{bot}?start={payload}";

    /// <summary>The payload that adds a source, by the mark of its address.</summary>
    public static string ToSource(string mark) => SourceMark + mark;

    /// <summary>The code of an invitation; null for any other payload.</summary>
    public static string? Invitation(string payload) => After(payload, InvitationMark);

    /// <summary>The command that a payload stands for; null where it stands for none.</summary>
    public static (string Name, string Argument)? Command(string payload) =>
        After(payload, StoryMark) is { } story ? ("story", "s" + story)
        : After(payload, DigestMark) is { } edition ? ("digest", "d" + edition)
        : After(payload, SourceMark) is { } mark ? ("take", mark)
        : null;

    /// <summary>The payload for what a button types: it opens the story or the digest that is named there; null where none is.</summary>
    public static string? Of(string typed)
    {
        foreach (var word in typed.Split(' ').Skip(1))
        {
            if (StoryChoice.Id(word) is { } story)
            {
                return ToStory(story);
            }

            if (PastDigests.Number(word) is { } edition)
            {
                return ToDigest(edition);
            }
        }

        return null;
    }

    private static string? After(string payload, string mark) =>
        payload.Length > mark.Length && payload.StartsWith(mark, StringComparison.Ordinal) ? payload[mark.Length..] : null;
}
