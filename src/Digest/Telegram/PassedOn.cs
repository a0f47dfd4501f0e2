using System.Text.RegularExpressions;
using Digest.Bot.Commands;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>What somebody wants who passes a post on to us, or asks us in reply to one to add it: the pages it links to, else the channel it comes from.</summary>
internal static partial class PassedOn
{
    /// <summary>Links of one post that are looked at.</summary>
    private const int MostLinks = 5;

    private static readonly HashSet<string> Adding = new([.. AddCommand.Names, ImportCommand.Called], StringComparer.OrdinalIgnoreCase);

    /// <summary>The command that is meant; null where nothing was passed on, or nothing of use to us.</summary>
    public static string? Read(Message message) => message.ForwardOrigin is not null && message.Chat.Type == Chat.Private ? Add(message) : null;

    /// <summary>What <c>/add</c> alone means in reply to a message: what that one links to; anything else as it was said.</summary>
    public static string Completed(string said, Message message) => IsAdding(said) && message.ReplyToMessage is { } answered ? Add(answered) ?? said : said;

    /// <summary>The file that <c>/add</c> alone means in reply to a message; null: none.</summary>
    public static Document? File(string said, Message message) => IsAdding(said) ? message.ReplyToMessage?.Document : null;

    private static bool IsAdding(string said) => said.StartsWith('/') && Adding.Contains(said[1..]);

    private static string? Add(Message message)
    {
        var hidden = (message.Entities ?? message.CaptionEntities ?? []).Select(entity => entity.Url).OfType<string>();
        var shown = Address().Matches(message.Text ?? message.Caption ?? "").Select(match => match.Value.TrimEnd('.', ',', ')', '!', '?'));
        var links = shown.Concat(hidden).Where(link => WebLink.Of(link) is not null).Distinct(StringComparer.Ordinal).Take(MostLinks).ToList();
        return links.Count > 0 ? $"/add {string.Join(' ', links)}"
            : message.ForwardOrigin?.Chat?.Username is { } channel ? $"/add @{channel}"
            : null;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
