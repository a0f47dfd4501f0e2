using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Digest.Cli;

/// <summary>Reads a string of JSON as it was written, halves of characters too, which the platform's reader refuses.</summary>
internal static class JsonText
{
    private const int Hex = 4;

    /// <summary>The text of a value that is a string.</summary>
    public static string Of(JsonElement value)
    {
        var written = value.GetRawText().AsSpan()[1..^1];
        if (!written.Contains('\\'))
        {
            return written.ToString();
        }

        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] is not '\\')
            {
                text.Append(written[i]);
                continue;
            }

            i++;
            text.Append(Plain(written, i));
            i += written[i] is 'u' ? Hex : 0;
        }

        return text.ToString();
    }

    private static char Plain(ReadOnlySpan<char> written, int at) => written[at] switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => (char)ushort.Parse(written.Slice(at + 1, Hex), NumberStyles.HexNumber),
        var mark => mark,
    };
}
