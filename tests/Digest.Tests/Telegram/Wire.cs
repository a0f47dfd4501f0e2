using Digest.Telegram.Api;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>A fake server and a client that talks to it.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private Wire(FakeTelegram telegram, TimeProvider time)
    {
        Telegram = telegram;
        Time = time;
        Api = new BotApi(telegram.Options, time);
    }

    /// <summary>The clock of both.</summary>
    public TimeProvider Time { get; }

    public FakeTelegram Telegram { get; }

    public BotApi Api { get; }

    public static async Task<Wire> Start()
    {
        var time = new HurriedClock();
        return new Wire(await FakeTelegram.Start(time), time);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Telegram.DisposeAsync();
    }
}
