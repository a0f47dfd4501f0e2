using System.Text;
using System.Text.Json;

namespace Digest.Articles.Reading;

/// <summary>The JSON that a script of a page holds, however it is handed over: alone, assigned to a name, or pushed in pieces.</summary>
internal static class ScriptData
{
    private const int Deepest = 128;
    private const int MostPieces = 5_000;
    private const string Push = "self.__next_f.push("; // Next.js hands over what its server rendered in these

    /// <summary>Every value that can be read from the scripts, in their order; none when there is none.</summary>
    public static IEnumerable<JsonElement> Of(IReadOnlyList<HtmlNode> scripts)
    {
        var pieces = new StringBuilder();
        foreach (var script in scripts)
        {
            var text = script.Text!;
            if (text.Contains(Push, StringComparison.Ordinal))
            {
                Collect(text, pieces);
            }
            else if (Value(text, Start(script, text)) is { } value)
            {
                yield return value;
            }
        }

        foreach (var row in pieces.ToString().Split('\n').Take(MostPieces))
        {
            if (Value(row, row.IndexOf(':') + 1) is { } value)
            {
                yield return value;
            }
        }
    }

    // {…} alone, or window.__STATE__ = {…};
    private static int Start(HtmlNode script, string text) =>
        script["type"]?.Contains("json", StringComparison.OrdinalIgnoreCase) == true ? 0 : text.IndexOf('=') + 1;

    // push([1,"a:{…}\n"]): each piece is a string, and a row may go on in the next.
    private static void Collect(string script, StringBuilder pieces)
    {
        for (var at = script.IndexOf(Push, StringComparison.Ordinal); at >= 0; at = script.IndexOf(Push, at + 1, StringComparison.Ordinal))
        {
            if (Value(script, at + Push.Length) is { ValueKind: JsonValueKind.Array } pushed)
            {
                foreach (var piece in pushed.EnumerateArray().Where(piece => piece.ValueKind == JsonValueKind.String))
                {
                    pieces.Append(piece.GetString());
                }
            }
        }
    }

    // What follows the value does not matter.
    private static JsonElement? Value(string text, int start)
    {
        var rest = text.AsSpan(start).TrimStart();
        if (rest.IsEmpty || rest[0] is not ('{' or '['))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(rest.ToString()), new JsonReaderOptions { MaxDepth = Deepest, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return JsonElement.ParseValue(ref reader);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null; // a program and no data, or half of a surrogate pair
        }
    }
}
