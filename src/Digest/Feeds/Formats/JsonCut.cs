using System.Text;
using System.Text.Json;

namespace Digest.Feeds.Formats;

/// <summary>What can be saved of a JSON Feed that breaks off or goes wrong somewhere.</summary>
internal static class JsonCut
{
    /// <summary>Items are objects in a list in the outermost object.</summary>
    private const int ItemDepth = 2;

    /// <summary>The text up to its last whole item, closed; null when there is none.</summary>
    public static string? Save(ReadOnlySpan<char> text, int depth)
    {
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = depth };
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var whole = WholeItems(bytes.AsSpan(0, length), options);
        return whole == 0 ? null : Encoding.UTF8.GetString(bytes, 0, whole) + "]}";
    }

    private static int WholeItems(ReadOnlySpan<byte> bytes, JsonReaderOptions options)
    {
        var whole = 0;
        try
        {
            var reader = new Utf8JsonReader(bytes, options);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == ItemDepth)
                {
                    whole = (int)reader.BytesConsumed;
                }
            }
        }
        catch (JsonException)
        {
            return whole;
        }

        return whole;
    }
}
