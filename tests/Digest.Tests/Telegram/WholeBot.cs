using Digest.Telegram;
using Digest.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Digest.Tests.Telegram;

/// <summary>The whole program's composition, talking to a fake Telegram: what a reader does and sees there.</summary>
internal sealed class WholeBot : IAsyncDisposable
{
    /// <summary>The owner by the settings.</summary>
    public const long Owner = 1;

    private UpdatePoller? poller;

    private WholeBot(FakeTelegram telegram, DigestApp app) => (Telegram, App) = (telegram, app);

    public FakeTelegram Telegram { get; }

    public DigestApp App { get; }

    public static async Task<WholeBot> Start(Action<Settings>? change = null, Func<DigestApp, Task>? before = null, string kind = TestDatabase.Sqlite)
    {
        var time = new HurriedClock();
        var telegram = await FakeTelegram.Start(time);
        var app = await DigestApp.Start(
            kind,
            settings =>
            {
                (settings.Telegram.Token, settings.Telegram.BaseAddress) = (FakeTelegram.Token, telegram.Address);
                settings.Bot.Owners = [Owner];
                change?.Invoke(settings);
            },
            parts => parts.AddSingleton(new Pace(time)).AddSingleton<IHostApplicationLifetime, ApplicationLifetime>());
        await (before?.Invoke(app) ?? Task.CompletedTask);
        var bot = new WholeBot(telegram, app) { poller = ActivatorUtilities.CreateInstance<UpdatePoller>(app.Get<IServiceProvider>(), time) };
        await bot.poller.StartAsync(CancellationToken.None);
        return bot;
    }

    /// <summary>Somebody says something; the bot's next new message in that chat.</summary>
    public async Task<FakeMessage> Ask(FakeChat chat, long user, string text, long? thread = null)
    {
        var before = Telegram.Sent.Count(message => message.Chat == chat);
        Telegram.Say(chat, user, text, thread: thread);
        await Telegram.Until(fake => fake.Sent.Count(message => message.Chat == chat) > before);
        return Telegram.Sent.Last(message => message.Chat == chat);
    }

    /// <summary>Somebody taps a button; the message as it then is.</summary>
    public async Task<FakeMessage> Press(FakeMessage message, string button, long? user = null)
    {
        var before = Telegram.Edits.Count;
        Telegram.Press(message, button, user);
        await Telegram.Until(fake => fake.Edits.Count > before);
        return Telegram.Now(message);
    }

    public async ValueTask DisposeAsync()
    {
        await poller!.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        await Telegram.DisposeAsync();
    }
}
