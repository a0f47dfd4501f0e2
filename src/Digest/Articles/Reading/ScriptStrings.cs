using System.Globalization;
using System.Text;

namespace Digest.Articles.Reading;

/// <summary>The strings of a program that hands over a page's data as a program: <c>window.__NUXT__=(function(a,b){return {title:a,body:"…"}}(…))</c>.</summary>
internal static class ScriptStrings
{
    private const int Most = 100_000;

    /// <summary>The strings in their order, escapes read. It is one pass over the characters: quotes in remarks and expressions may hide a string or two.</summary>
    public static IEnumerable<string> Of(string script)
    {
        var (at, found) = (0, 0);
        while (found < Most && at < script.Length && script.AsSpan(at).IndexOfAny('"', '\'', '`') is >= 0 and var ahead)
        {
            var start = at + ahead;
            var end = End(script, start);
            at = end + 1;
            if (end < script.Length && script[end] == script[start])
            {
                found++;
                yield return Unescaped(script.AsSpan((start + 1)..end));
            }
        }
    }

    // A quotation mark that nothing closes in its line is an apostrophe: the line is given up, or time would be quadratic.
    private static int End(string script, int start)
    {
        var at = start + 1;
        while (at < script.Length && script[at] != script[start] && (script[at] != '\n' || script[start] == '`'))
        {
            at += script[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at, script.Length);
    }

    /// <summary>What a string between quotation marks says.</summary>
    private static string Unescaped(ReadOnlySpan<char> literal)
    {
        if (!literal.Contains('\\'))
        {
            return literal.ToString();
        }

        var said = new StringBuilder(literal.Length);
        for (var at = 0; at < literal.Length; at++)
        {
            if (literal[at] != '\\' || at + 1 == literal.Length)
            {
                said.Append(literal[at]);
                continue;
            }

            at++;
            at += literal[at] switch
            {
                'u' => Code(literal, at + 1, 4, said),
                'x' => Code(literal, at + 1, 2, said),
                var sign => Sign(sign, said),
            };
        }

        return said.ToString();
    }

    private static int Code(ReadOnlySpan<char> literal, int at, int digits, StringBuilder said)
    {
        if (at + digits > literal.Length || !int.TryParse(literal.Slice(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return 0;
        }

        said.Append((char)code);
        return digits;
    }

    private static int Sign(char sign, StringBuilder said)
    {
        said.Append(sign switch
        {
            'n' or 'r' => '\n',
            't' => '\t',
            'b' or 'f' or 'v' or '0' => ' ',
            _ => sign,
        });
        return 0;
    }
}
