using System.Globalization;
using System.Text;

namespace Digest.Tests.Support;

/// <summary>A link, mark or quote in a parsed text; places are UTF-16 units.</summary>
public sealed record FakeEntity(string Type, int Offset, int Length, string? Url = null);

/// <summary>A text as the readers of a message see it.</summary>
public sealed record FakeText(string Text, IReadOnlyList<FakeEntity> Entities);

/// <summary>A sentence with which Telegram refuses a text.</summary>
public sealed class FakeRefusalException(string description) : Exception(description);

/// <summary>
/// Telegram's reading of a message's text: its HTML parser with its tags and its error texts, its cleaning, its bounds.
/// Written from the rules alone; it shares no line with what it tests.
/// </summary>
public static class FakeTelegramText
{
    private const int LongestBeforeParsing = 32_768;
    private const int Longest = 4_096;

    private static readonly HashSet<string> Tags =
    [
        "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time",
        "span", "pre", "code", "blockquote",
    ];

    /// <summary>The text of a message.</summary>
    /// <exception cref="FakeRefusalException">Telegram would refuse it.</exception>
    public static FakeText Read(string text, bool html, ICollection<string> silent)
    {
        if (text.Length == 0)
        {
            throw new FakeRefusalException("message text is empty");
        }

        if (Encoding.UTF8.GetByteCount(text) > LongestBeforeParsing)
        {
            throw new FakeRefusalException("text is too long");
        }

        var parsed = html ? new Parser(text).Parse() : new FakeText(text, []);
        Check(parsed, silent);
        return parsed;
    }

    private static void Check(FakeText parsed, ICollection<string> silent)
    {
        if (HasLoneSurrogate(parsed.Text))
        {
            throw new FakeRefusalException("can't parse entities: Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units");
        }

        var clean = Clean(parsed.Text);
        if (!clean.EnumerateRunes().Any(IsSeen))
        {
            throw new FakeRefusalException("text must be non-empty");
        }

        if (clean.Trim().Length > Longest)
        {
            throw new FakeRefusalException("message is too long");
        }

        if (parsed.Entities.Count > 100)
        {
            silent.Add($"{parsed.Entities.Count} entities: those beyond 100 are dropped");
        }

        foreach (var link in parsed.Entities.Where(entity => entity.Type == "text_link" && !IsLink(entity.Url!)))
        {
            silent.Add($"the link {link.Url} vanishes");
        }

        if (parsed.Entities.Any(entity => entity.Url?.StartsWith("tg:", StringComparison.OrdinalIgnoreCase) == true))
        {
            silent.Add("a tg: link");
        }

        if (clean != parsed.Text)
        {
            silent.Add("the text holds characters that are removed");
        }
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not ('\r' or (>= '\u2028' and <= '\u202E') or '\u030A' or '\u0333' or '\u033F'))
            {
                clean.Append(character < ' ' && character != '\n' ? ' ' : character);
            }
        }

        return clean.ToString();
    }

    private static bool IsSeen(Rune rune) => rune.Value is not (' ' or '\n' or '\t' or 0xA0 or 0x1680 or 0x180E or 0x202F or 0x205F or 0x2800 or 0x3000 or 0xFEFF or 0xFFFC)
        && rune.Value is not (>= 0x2000 and <= 0x200F);

    private static bool IsLink(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "tg"
        && uri.Host.Trim('.').Contains('.');

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Parser(string html)
    {
        private readonly StringBuilder text = new();
        private readonly List<FakeEntity> entities = [];
        private readonly Stack<(string Tag, int Offset, string Argument)> open = new();
        private int at;

        private char Current => at < html.Length ? html[at] : '\0';

        public FakeText Parse()
        {
            while (at < html.Length)
            {
                if (Current == '&' && Reference() is { } character)
                {
                    text.Append(character);
                }
                else if (Current != '<')
                {
                    text.Append(html[at++]);
                }
                else if (at + 1 < html.Length && html[at + 1] == '/')
                {
                    End();
                }
                else
                {
                    Start();
                }
            }

            return open.Count == 0
                ? new FakeText(text.ToString(), entities)
                : throw Error($"Can't find end tag corresponding to start tag \"{open.Peek().Tag}\"");
        }

        private void Start()
        {
            var begin = at++;
            var tag = Until(character => IsSpace(character) || character == '>').ToLowerInvariant();
            if (Current == '\0')
            {
                throw ErrorAt("Unclosed start tag", begin);
            }

            if (!Tags.Contains(tag))
            {
                throw ErrorAt($"Unsupported start tag \"{tag}\"", begin);
            }

            var argument = "";
            while (Current != '>')
            {
                SkipSpaces();
                if (Current == '>')
                {
                    break;
                }

                var name = Until(character => IsSpace(character) || character is '=' or '>');
                if (name.Length == 0)
                {
                    throw ErrorAt($"Empty attribute name in the tag \"{tag}\"", begin);
                }

                SkipSpaces();
                if (Current == '=')
                {
                    at++;
                    SkipSpaces();
                    var value = Value();
                    argument = name.ToLowerInvariant() is "href" or "class" or "emoji-id" ? value : argument;
                }

                if (Current == '\0')
                {
                    throw ErrorAt($"Unclosed start tag \"{tag}\"", begin);
                }
            }

            at++;
            if (tag == "span" && argument != "tg-spoiler")
            {
                throw ErrorAt("Tag \"span\" must have class \"tg-spoiler\"", begin);
            }

            if (tag == "tg-emoji" && !long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                throw Error("Invalid custom emoji identifier specified");
            }

            open.Push((tag, text.Length, argument));
        }

        private string Value()
        {
            var begin = at;
            if (Current is not ('\'' or '"'))
            {
                var token = Until(character => !char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-'));
                return IsSpace(Current) || Current is '>' or '\0' ? token.ToLowerInvariant() : throw ErrorAt("Unexpected end of name token", begin);
            }

            var quote = html[at++];
            var value = new StringBuilder();
            while (Current != quote && Current != '\0')
            {
                if (Current == '&' && Reference() is { } character)
                {
                    value.Append(character);
                }
                else
                {
                    value.Append(html[at++]);
                }
            }

            at += Current == quote ? 1 : 0;
            return value.ToString();
        }

        private void End()
        {
            var begin = at;
            if (open.Count == 0)
            {
                throw ErrorAt("Unexpected end tag", begin);
            }

            at += 2;
            var tag = Until(character => IsSpace(character) || character == '>').ToLowerInvariant();
            SkipSpaces();
            if (Current != '>')
            {
                throw ErrorAt("Unclosed end tag", begin);
            }

            at++;
            var (expected, offset, argument) = open.Pop();
            if (tag.Length > 0 && tag != expected)
            {
                throw Error($"Unmatched end tag at byte offset {Bytes(begin)}, expected \"</{expected}>\", found \"</{tag}>\"");
            }

            if (text.Length > offset)
            {
                var type = expected == "a" ? "text_link" : expected;
                entities.Add(new FakeEntity(type, offset, text.Length - offset, expected == "a" ? argument : null));
            }
        }

        /// <summary>Four names and numbers are known; all else stands for itself.</summary>
        private string? Reference()
        {
            var end = at + 1;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '#'))
            {
                end++;
            }

            var character = html[(at + 1)..end] switch
            {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                ['#', 'x' or 'X', .. var hex] => Number(hex, NumberStyles.AllowHexSpecifier),
                ['#', .. var digits] => Number(digits, NumberStyles.None),
                _ => null,
            };
            if (character is not null)
            {
                at = end < html.Length && html[end] == ';' ? end + 1 : end;
            }

            return character;
        }

        private static string? Number(string digits, NumberStyles style) =>
            int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0x10FFFF
                ? code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code)
                : null;

        private string Until(Func<char, bool> stop)
        {
            var begin = at;
            while (at < html.Length && !stop(html[at]))
            {
                at++;
            }

            return html[begin..at];
        }

        private void SkipSpaces()
        {
            while (IsSpace(Current))
            {
                at++;
            }
        }

        private static bool IsSpace(char character) => character is ' ' or '\t' or '\r' or '\n' or '\v';

        private FakeRefusalException ErrorAt(string what, int place) => Error($"{what} at byte offset {Bytes(place)}");

        private int Bytes(int place) => Encoding.UTF8.GetByteCount(html.AsSpan(0, place));

        private static FakeRefusalException Error(string what) => new($"can't parse entities: {what}");
    }
}
