using Digest.Bot.Commands;

namespace Digest.Bot;

/// <summary>A file is a list of feeds; a slash begins a command; an open question takes the words; what is left speaks for itself.</summary>
internal static class Spoken
{
    /// <summary>The command that is meant and its argument; <paramref name="asked"/>: the question of ours that waits for words here.</summary>
    public static (string Name, string Argument) Read(Request request, string? asked)
    {
        var stated = request.Text;
        if (request.File is not null)
        {
            return (ImportCommand.Called, "");
        }

        if (stated.StartsWith('/') && stated.Length > 1)
        {
            var end = stated.AsSpan().IndexOfAny(" \n\t");
            var name = end < 0 ? stated[1..] : stated[1..end];
            return (name.Split('@')[0].ToLowerInvariant(), end < 0 ? "" : stated[end..].Trim());
        }

        return asked is not null ? Continued(asked, stated) : PlainWords.Read(stated);
    }

    /// <summary>
    /// Under a digest people talk to each other. In reply to us they mean us when they answer a question of ours, and when their words are a command
    /// and nothing else; what could only be looked for is theirs.
    /// </summary>
    public static bool IsRemark(Request request, string? asked) =>
        request.MayBeRemark && asked is null && (request.File is not null || PlainWords.Whole(request.Text) is null);

    /// <summary>The question may stand for a command and the beginning of its argument.</summary>
    private static (string Name, string Argument) Continued(string asked, string stated)
    {
        var (name, behind) = SubscriptionChoice.FirstWord(asked);
        return (name, $"{behind} {stated}".Trim());
    }
}
