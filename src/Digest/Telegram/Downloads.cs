using Digest.Bot;
using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>Fetches files that people sent, as far as the bot has a use for them.</summary>
internal sealed class Downloads(BotApi api)
{
    /// <summary>Telegram itself hands out 20 MB at most.</summary>
    private const int Largest = 20_000_000;

    /// <summary>The file with its content; empty where Telegram does not hand it out: whoever reads it then says so.</summary>
    public async Task<RequestFile> Fetch(Document document, CancellationToken cancellation)
    {
        if (document.FileSize is > Largest
            || await api.GetFile(new GetFile { FileId = document.FileId }, cancellation) is not ApiResult<TelegramFile>.Ok({ FilePath: { } path })
            || await api.Download(path, Largest, cancellation) is not ApiResult<byte[]>.Ok(var content))
        {
            return new RequestFile(document.FileName, ReadOnlyMemory<byte>.Empty);
        }

        return new RequestFile(document.FileName, content);
    }
}
