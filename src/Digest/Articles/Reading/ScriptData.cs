using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Digest.Articles.Reading;

/// <summary>The data that a script of a page holds, however it is handed over: alone, assigned to a name, pushed in pieces, or made by a function.</summary>
internal static partial class ScriptData
{
    private const int Deepest = 128;
    private const int MostPieces = 5_000;
    private const int MostAssignments = 12; // to a script: programs have thousands
    private const string Push = "self.__next_f.push("; // Next.js hands over what its server rendered in these

    /// <summary>The strings of every value that can be read from the scripts, in their order; none when there is none. Reading half of a surrogate pair throws <see cref="InvalidOperationException"/>.</summary>
    public static IEnumerable<IEnumerable<string>> Of(IReadOnlyList<HtmlNode> scripts)
    {
        var pieces = new StringBuilder();
        foreach (var script in scripts)
        {
            var text = script.Text!;
            if (text.Contains(Push, StringComparison.Ordinal))
            {
                Collect(text, pieces);
                continue;
            }

            foreach (var strings in IsJson(script) ? [Read(text, 0)] : Assigned(text))
            {
                yield return strings;
            }
        }

        foreach (var row in pieces.ToString().Split('\n').Take(MostPieces))
        {
            yield return Read(row, row.IndexOf(':') + 1);
        }
    }

    private static bool IsJson(HtmlNode script) => script["type"]?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    // window.__STATE__ = {…}; Fusion.globalContent={…}; window.__APOLLO_STATE__=JSON.parse("…"); window.__NUXT__=(function(a){return {…}}(…))
    private static IEnumerable<IEnumerable<string>> Assigned(string script) =>
        Assignment().Matches(script).Take(MostAssignments).Select(assignment =>
        {
            var at = assignment.Index + assignment.Length;
            return assignment.ValueSpan.EndsWith("parse(") ? Read(ScriptStrings.Of(script[at..]).FirstOrDefault() ?? "", 0)
                : Value(script, at - 1) is { } value ? Strings(value)
                : assignment.Groups["name"].ValueSpan.StartsWith("__") ? ScriptStrings.Of(script[at..])
                : [];
        });

    private static IEnumerable<string> Read(string text, int start) => Value(text, start) is { } value ? Strings(value) : [];

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Strings(field.Value)),
        _ => [],
    };

    [GeneratedRegex(@"(?:\b(?:window|self|globalThis|Fusion)(?:\.|\[[""'])|\b(?:var|let|const) )(?<name>[\w$.]{1,80})(?:[""']\])? ?= ?(?:[{\[]|JSON\.parse\(|\(function\()", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();

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
