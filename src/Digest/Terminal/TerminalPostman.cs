using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Deliveries;

namespace Digest.Terminal;

/// <summary>Delivers to the screen. Chats of a messenger are not reached from here: their messages wait until the service runs.</summary>
public sealed class TerminalPostman(Screen screen) : IPostman
{
    private static readonly TimeSpan UntilService = TimeSpan.FromHours(1);

    public Task<SendOutcome> Send(ChatAddress chat, string body, long? answers, CancellationToken cancellation)
    {
        if (chat != ChatAddress.Terminal)
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.Later(UntilService, "the program runs in a terminal, without Telegram"));
        }

        if (ReplyJson.Read(body) is not { } reply)
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.Refused("the stored message cannot be read"));
        }

        if (answers is not null)
        {
            screen.Show(Reply.Say("↪ to an earlier message"), buttons: false);
        }

        screen.Show(reply, buttons: true);
        screen.Prompt();
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(0));
    }

    /// <summary>What stands on a screen stays there: the lines that were corrected are shown again.</summary>
    public Task<SendOutcome> Edit(ChatAddress chat, long message, string body, CancellationToken cancellation)
    {
        if (chat != ChatAddress.Terminal)
        {
            return Task.FromResult<SendOutcome>(new SendOutcome.Later(UntilService, "the program runs in a terminal, without Telegram"));
        }

        if (ReplyJson.Read(body) is { } reply)
        {
            screen.Show(new Reply { Text = new RichText().Line("↪ corrected above:").Add(Corrected(reply.Text)) }, buttons: false);
            screen.Prompt();
        }

        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(message));
    }

    private static RichText Corrected(RichText text)
    {
        var lines = new List<List<Span>> { new() };
        foreach (var span in text.Spans)
        {
            lines[^1].Add(span);
            if (span.Text.Contains('\n', StringComparison.Ordinal))
            {
                lines.Add([]);
            }
        }

        return new RichText(lines.Where(line => line.Any(span => span.Mark.HasFlag(Mark.Struck))).SelectMany(line => line));
    }
}
