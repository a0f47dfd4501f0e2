using Digest.Articles;
using Digest.Bot;
using Digest.Editions;
using Digest.Editions.Corrections;
using Digest.Feeds;
using Digest.Stories;

namespace Digest.Terminal;

/// <summary>
/// The same chat on a console: loads, shows the digest, then answers what is typed, by a person or by a pipe.
/// </summary>
public sealed class TerminalChat(CommandRouter router, SubscriptionStore subscriptions, Corrector corrector, Loader loader, Grouping grouping, Screen screen, TimeProvider time)
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
        var digest = await Answer("/digest", cancellation);
        screen.Show(digest, buttons: !Console.IsInputRedirected);
        await Watch(digest);
    }

    /// <summary>Answers until somebody leaves, or the pipe that types is at its end.</summary>
    public async Task Talk(CancellationToken cancellation)
    {
        if (!Console.IsInputRedirected)
        {
            Screen.Note("Type /help for the commands, a number for a story, words to search, /quit to leave.");
        }

        while (await Typed(cancellation) is { } typed && !Goodbyes.Contains(typed))
        {
            if (typed.Length > 0)
            {
                var reply = await Answer(Sent(screen.Press(typed)), cancellation);
                screen.Show(reply, buttons: true);
                await Keep(reply, cancellation);
                await Watch(reply);
            }
        }
    }

    /// <summary>What is typed next; null: nobody types any more. What a pipe typed is shown, so that what comes out reads as a chat.</summary>
    private async Task<string?> Typed(CancellationToken cancellation)
    {
        if (!Console.IsInputRedirected)
        {
            screen.Prompt();
            return (await Console.In.ReadLineAsync(cancellation))?.Trim();
        }

        var typed = (await Console.In.ReadLineAsync(cancellation))?.Trim();
        if (typed is { Length: > 0 })
        {
            screen.Prompt(typed + "\n");
        }

        return typed;
    }

    /// <summary>The path of a file, typed or dropped on the window, is that file sent.</summary>
    private static string Sent(string typed) => typed.Trim('\'', '"') is var path && Path.IsPathRooted(path) && File.Exists(path) ? $"/import {path}" : typed;

    /// <summary>Files that come with an answer are put into the working directory.</summary>
    private static async Task Keep(Reply reply, CancellationToken cancellation)
    {
        foreach (var file in reply.Files)
        {
            var path = Path.GetFullPath(file.Name);
            try
            {
                await File.WriteAllBytesAsync(path, file.Content, cancellation);
                Screen.Note($"Written: {path}");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Screen.Note($"{path} cannot be written: {error.Message}");
            }
        }
    }

    /// <summary>What a digest quotes is set right on the screen too. Messages have no numbers there: their moment stands for one.</summary>
    private async Task Watch(Reply reply)
    {
        if (reply.Edition is { } edition)
        {
            await corrector.Watch(edition, ChatAddress.Terminal, [ReplyJson.Told(reply, time.GetUtcNow().ToUnixTimeMilliseconds())]);
        }
    }

    /// <summary>As the system states it: <c>de_DE.UTF-8</c>.</summary>
    private static string? Language => Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all : Environment.GetEnvironmentVariable("LANG");

    private async Task<Reply> Answer(string text, CancellationToken cancellation) => (await router.Answer(
        new Request { Chat = ChatAddress.Terminal, Sender = 0, Text = text, ChatTitle = "terminal", AtTerminal = true, Language = Language },
        cancellation))!;
}
