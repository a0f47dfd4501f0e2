using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Editions.Rules;

/// <summary>
/// Reads filters: <c>football OR "transfer window" -women</c>, <c>name:Shoigu AND NOT (from:tass OR lang:ru)</c>, <c>/iphone \d+/</c>,
/// <c>older:2d</c>, <c>title:live</c>, <c>by:</c>, <c>category:</c>, <c>story:</c>. Terms that stand side by side must all be met.
/// </summary>
public static class FilterParser
{
    /// <summary>Longer ones are a mistake.</summary>
    public const int Longest = 500;

    private const int MostTerms = 50;
    private const int Deepest = 20;
    private const int LongestPattern = 200;

    /// <summary>What the text says; never throws.</summary>
    public static FilterReading Read(string text)
    {
        var stated = text.Trim();
        if (stated.Length is 0 or > Longest)
        {
            return new FilterReading(null, stated.Length == 0 ? "empty" : "long");
        }

        var reader = new Reader(stated);
        try
        {
            var expression = reader.Either(0);
            return reader.AtEnd ? new FilterReading(expression, null) : new FilterReading(null, "bracket");
        }
        catch (FilterFault fault)
        {
            return new FilterReading(null, fault.Message);
        }
    }

    /// <summary>Leaves the reader from any depth; never seen outside.</summary>
    private sealed class FilterFault(string kind) : Exception(kind);

    private sealed class Reader(string text)
    {
        private int at;
        private int terms;

        public bool AtEnd
        {
            get
            {
                SkipBlanks();
                return at == text.Length;
            }
        }

        public FilterExpression Either(int depth)
        {
            var sides = new List<FilterExpression> { Both(depth) };
            while (Takes("OR"))
            {
                sides.Add(Both(depth));
            }

            return sides.Count == 1 ? sides[0] : new FilterExpression.Any(sides);
        }

        private FilterExpression Both(int depth)
        {
            var sides = new List<FilterExpression>();
            while (!AtEnd && text[at] != ')' && !Sees("OR"))
            {
                if (sides.Count > 0)
                {
                    Takes("AND");
                }

                sides.Add(One(depth));
            }

            return sides.Count switch { 0 => throw new FilterFault("nothing"), 1 => sides[0], _ => new FilterExpression.All(sides) };
        }

        private FilterExpression One(int depth)
        {
            if (depth > Deepest || ++terms > MostTerms)
            {
                throw new FilterFault("many");
            }

            if (AtEnd)
            {
                throw new FilterFault("nothing");
            }

            if (Takes("NOT") || TakesSign('-'))
            {
                return new FilterExpression.Not(One(depth + 1));
            }

            if (!TakesSign('('))
            {
                return Term();
            }

            if (AtEnd)
            {
                throw new FilterFault("bracket");
            }

            var inner = Either(depth + 1);
            return TakesSign(')') ? inner : throw new FilterFault("bracket");
        }

        private FilterExpression Term()
        {
            if (text[at] == '/')
            {
                return Pattern(Quoted('/'));
            }

            if (text[at] == '"')
            {
                return Words(Quoted('"'), inTitle: false);
            }

            var word = Word();
            var colon = word.IndexOf(':');
            if (colon <= 0 || word.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return Words(word, inTitle: false);
            }

            var value = colon == word.Length - 1 && at < text.Length && text[at] == '"' ? Quoted('"') : word[(colon + 1)..];
            return Field(word[..colon].ToLowerInvariant(), value);
        }

        private static FilterExpression Field(string field, string value) => (field, value.Length) switch
        {
            (_, 0) => throw new FilterFault("field"),
            ("name", _) => new FilterExpression.Name(value),
            ("from", _) => new FilterExpression.From(value),
            ("by", _) => new FilterExpression.By(value),
            ("category", _) => new FilterExpression.Category(value),
            ("title", _) => Words(value, inTitle: true),
            ("lang", 2 or 3) => new FilterExpression.Language(value.ToLowerInvariant()),
            ("lang", _) => throw new FilterFault("code"),
            ("older", _) => new FilterExpression.Older(TimeSpans.Parse(value) ?? throw new FilterFault("age")),
            ("newer", _) => new FilterExpression.Not(new FilterExpression.Older(TimeSpans.Parse(value) ?? throw new FilterFault("age"))),
            ("story", _) when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var story) => new FilterExpression.Story(story),
            _ => throw new FilterFault("field"),
        };

        private static FilterExpression.Phrase Words(string text, bool inTitle) =>
            Digest.Text.Cutting.Words.In(text, "und").Count > 0 ? new FilterExpression.Phrase(text, inTitle) : throw new FilterFault("nothing");

        private static FilterExpression.Pattern Pattern(string pattern)
        {
            if (pattern.Length is 0 or > LongestPattern)
            {
                throw new FilterFault("pattern");
            }

            try
            {
                return new FilterExpression.Pattern(new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
            }
            catch (Exception error) when (error is ArgumentException or NotSupportedException)
            {
                throw new FilterFault("pattern");
            }
        }

        /// <summary>What stands between two signs; in a pattern a backslash keeps the next sign from ending it.</summary>
        private string Quoted(char sign)
        {
            var from = ++at;
            while (at < text.Length && text[at] != sign)
            {
                at += text[at] == '\\' && sign == '/' ? 2 : 1;
            }

            if (at >= text.Length)
            {
                throw new FilterFault("quote");
            }

            return text[from..at++];
        }

        private string Word()
        {
            var from = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or '"'))
            {
                at++;
            }

            return at > from ? text[from..at] : throw new FilterFault("bracket");
        }

        private bool Takes(string word)
        {
            if (!Sees(word))
            {
                return false;
            }

            at += word.Length;
            return true;
        }

        /// <summary>A joining word stands here, in capitals and by itself.</summary>
        private bool Sees(string word)
        {
            SkipBlanks();
            return text.AsSpan(at).StartsWith(word)
                && (at + word.Length == text.Length || char.IsWhiteSpace(text[at + word.Length]) || text[at + word.Length] == '(');
        }

        private bool TakesSign(char sign)
        {
            SkipBlanks();
            if (at == text.Length || text[at] != sign)
            {
                return false;
            }

            at++;
            return true;
        }

        private void SkipBlanks()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }
        }
    }
}
