using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Digest.Tests.Support;

/// <summary>A server that answers every request with the same bytes, however wrong they are, and then closes.</summary>
public sealed class RawWeb : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource closing = new();
    private readonly Func<NetworkStream, CancellationToken, Task> answer;
    private readonly Task serving;

    /// <summary>Answers with the bytes of <paramref name="answer"/>, a character each.</summary>
    public RawWeb(string answer)
        : this(answer, IPAddress.Loopback)
    {
    }

    public RawWeb(string answer, IPAddress at)
        : this((stream, cancellation) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), cancellation).AsTask(), at)
    {
    }

    public RawWeb(Func<NetworkStream, CancellationToken, Task> answer, IPAddress at)
    {
        this.answer = answer;
        listener = new TcpListener(at, 0);
        listener.Start();
        serving = Serve();
    }

    public string Host => listener.LocalEndpoint.ToString()!;

    public string Address => $"http://{Host}/feed";

    /// <summary>How many connections were made.</summary>
    public int Visits { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await serving;
        listener.Dispose();
        closing.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                Visits++;
                await Converse(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task Converse(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            while (await reader.ReadLineAsync(closing.Token) is { Length: > 0 })
            {
                // The request does not matter.
            }

            await answer(stream, closing.Token);
        }
        catch (IOException)
        {
            // The client has seen enough.
        }
    }
}
