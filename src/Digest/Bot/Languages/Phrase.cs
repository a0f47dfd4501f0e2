namespace Digest.Bot.Languages;

/// <summary>A sentence with places for values: words as they stand, and names in braces.</summary>
public sealed record Template
{
    private Template(string text, IReadOnlyList<Piece> pieces) => (Text, Pieces) = (text, pieces);

    /// <summary>As it stands in its file.</summary>
    public string Text { get; }

    internal IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Reads <c>"{count} stories"</c>. A brace without its partner stands for itself.</summary>
    public static Template Parse(string text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < text.Length)
        {
            var opens = text.IndexOf('{', at);
            var closes = opens < 0 ? -1 : text.IndexOf('}', opens);
            if (closes < 0)
            {
                break;
            }

            pieces.Add(new Piece(text[at..opens], null));
            pieces.Add(new Piece("", text[(opens + 1)..closes]));
            at = closes + 1;
        }

        pieces.Add(new Piece(text[at..], null));
        return new Template(text, [.. pieces.Where(piece => piece.Name is not null || piece.Text.Length > 0)]);
    }

    /// <summary>The values with which a text says what this template says; null where it says something else. Each value is as short as can be.</summary>
    internal IReadOnlyList<(string Name, string Value)>? Match(string text)
    {
        var values = new List<(string, string)>();
        string? open = null;
        var at = 0;
        foreach (var piece in Pieces)
        {
            if (piece.Name is not null)
            {
                open = piece.Name;
                continue;
            }

            var found = piece == Pieces[^1] ? text.Length - piece.Text.Length : text.IndexOf(piece.Text, at, StringComparison.Ordinal);
            if (found < at || (open is null ? found > at : found == at) || !text.AsSpan(found).StartsWith(piece.Text))
            {
                return null;
            }

            Take(found);
            at = found + piece.Text.Length;
        }

        Take(text.Length);
        return at == text.Length || (Pieces.Count > 0 && Pieces[^1].Name is not null) ? values : null;

        void Take(int end)
        {
            if (open is not null)
            {
                values.Add((open, text[at..end]));
                open = null;
            }
        }
    }

    /// <summary>A stretch of words, or the name of what stands in its place.</summary>
    internal sealed record Piece(string Text, string? Name);
}

/// <summary>A sentence in all the forms that numbers ask for; most have one form alone.</summary>
/// <param name="Forms">By plural category; "other" is always there.</param>
public sealed record Phrase(IReadOnlyDictionary<string, Template> Forms)
{
    /// <summary>The form of a sentence without a number.</summary>
    public Template Only => Forms[PluralRules.Other];

    /// <summary>The form for a category; "other" where it has none.</summary>
    public Template For(string category) => Forms.GetValueOrDefault(category) ?? Only;
}
