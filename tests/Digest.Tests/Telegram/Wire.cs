using Digest.Telegram.Api;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>A fake server and a client that talks to it.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private Wire(FakeTelegram telegram)
    {
        Telegram = telegram;
        Api = new BotApi(telegram.Options, TimeProvider.System);
    }

    public FakeTelegram Telegram { get; }

    public BotApi Api { get; }

    public static async Task<Wire> Start() => new(await FakeTelegram.Start());

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Telegram.DisposeAsync();
    }
}
