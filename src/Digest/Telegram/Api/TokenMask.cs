using System.Text.RegularExpressions;

namespace Digest.Telegram.Api;

/// <summary>Keeps the bot's token out of whatever people read: it stands in the path of every address.</summary>
public static partial class TokenMask
{
    private const string Mask = "bot***";

    /// <summary>The text without tokens, in the shape they have in addresses: <c>bot123:ABC</c>.</summary>
    public static string Hide(string text) => Token().Replace(text, Mask);

    [GeneratedRegex(@"bot\d+(?::|%3A)[\w-]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
