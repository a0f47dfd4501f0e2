using System.Runtime.CompilerServices;
using Digest.Bot;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>A part of a text that one message holds: <see cref="Runs"/> already, as it was cut from some.</summary>
internal sealed class MessagePart(RichText text, bool stands = false)
{
    /// <summary>What stands is cut and written once, and forgotten with its text.</summary>
    private static readonly ConditionalWeakTable<RichText, IReadOnlyList<MessagePart>> Standing = [];

    private string? html;
    private SentText? sent;

    public RichText Text => text;

    /// <summary>The part in Telegram's HTML, written when it is first asked for.</summary>
    public string Html => html ??= TelegramHtml.Render(text.Spans);

    /// <summary>The same as a message holds it.</summary>
    public SentText Sent => sent ??= stands ? SentText.Standing(Html) : new SentText(Html);

    /// <summary>The parts of a reply in order, at least one.</summary>
    public static IReadOnlyList<MessagePart> Of(Reply reply) => reply.Stands ? Standing.GetValue(reply.Text, text => Of(text, stands: true)) : Of(reply.Text);

    /// <summary>The parts of a text in order, at least one, none longer than <paramref name="longest"/>.</summary>
    public static IReadOnlyList<MessagePart> Of(RichText text, int longest = MessageParts.LongestText, bool stands = false) =>
        [.. MessageParts.Split(text, longest).Select(part => new MessagePart(part, stands))];
}
