using System.Net.Http.Headers;

namespace Digest.Telegram.Api;

/// <summary>
/// A file as multipart. The file's name is written by hand: Telegram reads <c>filename</c> alone and takes percent signs out,
/// where .NET would write <c>=?utf-8?B?…?=</c> for anything beyond ASCII, which readers then see.
/// </summary>
internal static class Form
{
    public static MultipartFormDataContent Of(SendDocument request)
    {
        var form = new MultipartFormDataContent { { new StringContent($"{request.ChatId}"), "chat_id" } };
        if (request.MessageThreadId is { } thread)
        {
            form.Add(new StringContent($"{thread}"), "message_thread_id");
        }

        if (request.Caption is { } caption)
        {
            form.Add(new StringContent(caption), "caption");
        }

        form.Add(File(request));
        return form;
    }

    private static ReadOnlyMemoryContent File(SendDocument request)
    {
        var file = new ReadOnlyMemoryContent(request.Content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        file.Headers.TryAddWithoutValidation(
            "Content-Disposition",
            $"form-data; name=\"document\"; filename=\"{Uri.EscapeDataString(request.FileName)}\"");
        return file;
    }
}
