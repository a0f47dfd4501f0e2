using Digest.Articles;
using Digest.Bot;
using Digest.Editions;
using Digest.Feeds;
using Digest.Stories;

namespace Digest.Terminal;

/// <summary>
/// The same chat on a console: loads, shows the digest, then answers what is typed. Where nobody can type it ends after the digest.
/// </summary>
public sealed class TerminalChat(CommandRouter router, SubscriptionStore subscriptions, Loader loader, Grouping grouping, Screen screen, TimeProvider time)
{
    private static readonly string[] Goodbyes = ["/quit", "/exit", "/q"];

    /// <summary>What is still being loaded behind the chat.</summary>
    public Task Loading { get; private set; } = Task.CompletedTask;

    /// <summary>Loads the folders, and the web for as long as <paramref name="patience"/> allows, and shows the digest. What is still on its way goes on loading.</summary>
    public async Task ShowDigest(TimeSpan patience, CancellationToken cancellation)
    {
        await subscriptions.Open(ChatAddress.Terminal, "terminal", Words.In(Language).Code, time.GetUtcNow().ToUnixTimeMilliseconds());
        var progress = new LoadProgress();
        await loader.LoadDue(Feed.Folder, progress, cancellation);
        Loading = loader.LoadDue(Feed.Web, progress, cancellation);
        await Task.WhenAny(Loading, Task.Delay(patience, time, cancellation));
        progress.Finish(stillLoading: !Loading.IsCompleted);
        await grouping.PlaceAll(cancellation);
        screen.Show(await Answer("/digest", cancellation), buttons: !Console.IsInputRedirected);
    }

    /// <summary>Answers until somebody leaves.</summary>
    public async Task Talk(CancellationToken cancellation)
    {
        Screen.Note("Type /help for the commands, a number for a story, words to search, /quit to leave.");
        while (!cancellation.IsCancellationRequested)
        {
            screen.Prompt();
            if (await Console.In.ReadLineAsync(cancellation) is not { } typed || Goodbyes.Contains(typed.Trim()))
            {
                return;
            }

            if (typed.Trim() is { Length: > 0 } said)
            {
                screen.Show(await Answer(screen.Press(said), cancellation), buttons: true);
            }
        }
    }

    /// <summary>As the system states it: <c>de_DE.UTF-8</c>.</summary>
    private static string? Language => Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all : Environment.GetEnvironmentVariable("LANG");

    private Task<Reply> Answer(string text, CancellationToken cancellation) => router.Answer(
        new Request { Chat = ChatAddress.Terminal, Sender = 0, Text = text, ChatTitle = "terminal", AtTerminal = true, Language = Language },
        cancellation);
}
