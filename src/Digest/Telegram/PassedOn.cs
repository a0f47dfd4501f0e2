using System.Text.RegularExpressions;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>What somebody wants who passes a post on to us: the pages it links to, else the channel it comes from.</summary>
internal static partial class PassedOn
{
    /// <summary>Links of one post that are looked at.</summary>
    private const int MostLinks = 5;

    /// <summary>The command that is meant; null where nothing was passed on, or nothing of use to us.</summary>
    public static string? Read(Message message)
    {
        if (message.ForwardOrigin is not { } origin || message.Chat.Type != Chat.Private)
        {
            return null;
        }

        var hidden = (message.Entities ?? message.CaptionEntities ?? []).Select(entity => entity.Url).OfType<string>();
        var shown = Address().Matches(message.Text ?? message.Caption ?? "").Select(match => match.Value.TrimEnd('.', ',', ')', '!', '?'));
        var links = shown.Concat(hidden).Where(link => WebLink.Of(link) is not null).Distinct(StringComparer.Ordinal).Take(MostLinks).ToList();
        return links.Count > 0 ? $"/add {string.Join(' ', links)}"
            : origin.Chat?.Username is { } channel ? $"/add @{channel}"
            : null;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
