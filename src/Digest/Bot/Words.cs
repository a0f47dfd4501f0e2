using System.Collections.Concurrent;
using System.Globalization;
using Digest.Bot.Languages;

namespace Digest.Bot;

/// <summary>
/// All that the bot says, in one language. Its sentences stand in <c>Bot/Languages</c>, one file a language;
/// what feeds wrote is never among them.
/// </summary>
public sealed class Words
{
    private const string Fallback = "en";

    /// <summary>What stands between several troubles.</summary>
    private const string Between = "; ";

    private static readonly ConcurrentDictionary<string, Words> Loaded = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, Phrase> phrases;
    private readonly Direction direction;

    private Words(string code)
    {
        Code = code;
        direction = Direction.Of(code);
        phrases = Phrasebook.Read(code, direction.Isolate);
    }

    /// <summary>The languages there are, as two-letter codes, in the order of their names.</summary>
    public static IReadOnlyList<string> Codes { get; } = Phrasebook.Codes();

    /// <summary>What is spoken where nobody said otherwise.</summary>
    public static Words English { get; } = In(Fallback);

    /// <summary>The language as two letters.</summary>
    public string Code { get; }

    /// <summary>It is written from right to left.</summary>
    public bool RightToLeft => direction == Direction.RightToLeft;

    /// <summary>The keys of all sentences.</summary>
    internal IEnumerable<string> Keys => phrases.Keys;

    /// <summary>The words of a language: of <c>pt</c> for <c>pt-BR</c> and <c>pt_BR.UTF-8</c>, English for one that is unknown or not stated.</summary>
    public static Words In(string? code)
    {
        if (code is not null && Loaded.TryGetValue(code, out var loaded))
        {
            return loaded;
        }

        var stated = (code ?? "").Split('-', '_', '.')[0].ToLowerInvariant();
        return Loaded.GetOrAdd(Codes.Contains(stated) ? stated : Fallback, known => new Words(known));
    }

    /// <summary>A sentence with its values in place.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => Fill(Of(key).Only, values);

    /// <summary>A sentence in the form that goes with a number, which stands in it as <c>{count}</c>.</summary>
    public string Count(string key, long count, params ReadOnlySpan<(string Name, object Value)> values) =>
        Fill(Of(key).For(PluralRules.Of(Code, count)), [("count", count), .. values]);

    /// <summary>A sentence that holds links or marks.</summary>
    public RichText Rich(string key, params ReadOnlySpan<(string Name, RichText Value)> values)
    {
        var text = new RichText();
        foreach (var piece in Of(key).Only.Pieces)
        {
            text.Add(piece.Name is { } name ? direction.Guard(Value(values, name)) : new RichText().Add(piece.Text));
        }

        return direction.Begin(text);
    }

    /// <summary>
    /// A trouble that another part of the program stated in English, in this language: its sentence, or its sentences with semicolons between. One
    /// that nobody has translated, as a server's own words, stays as it is.
    /// </summary>
    public string Explain(string trouble) =>
        Code == Fallback ? trouble
        : Troubles.Find(trouble) is var (key, values) ? Say(key, [.. values.Select(value => (value.Name, (object)Explain(value.Value)))])
        : trouble.Contains(Between) ? string.Join(Say("list.semicolon"), trouble.Split(Between).Select(Explain))
        : trouble;

    /// <summary>Several things in a row, parted as the language parts them.</summary>
    public string List(IEnumerable<string> items) => string.Join(Say("list.comma"), items.Select(direction.Guard));

    /// <summary>The sentence as it stands in its file; for tests.</summary>
    internal Phrase Phrase(string key) => phrases[key];

    /// <summary>A sentence that is not translated yet is said in English: better understood by some than a fault for all.</summary>
    private Phrase Of(string key) => phrases.TryGetValue(key, out var phrase) ? phrase : English.phrases[key];

    private string Fill(Template template, ReadOnlySpan<(string Name, object Value)> values)
    {
        if (template.Pieces is [{ Name: null, Text: var whole }])
        {
            return direction.Begin(whole);
        }

        var said = new System.Text.StringBuilder();
        foreach (var piece in template.Pieces)
        {
            said.Append(piece.Name is { } name ? direction.Guard(Written(Value(values, name))) : piece.Text);
        }

        return direction.Begin(said.ToString());
    }

    private static T Value<T>(ReadOnlySpan<(string Name, T Value)> values, string name)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
            {
                return value.Value;
            }
        }

        throw new KeyNotFoundException($"nothing was given for {{{name}}}");
    }

    private static string Written(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
