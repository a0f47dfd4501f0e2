namespace Digest.Lookups;

/// <summary>A word or a run of words that is looked for.</summary>
/// <param name="Text">As typed, without quotes and star.</param>
/// <param name="IsPhrase">It stood in quotes: its words must stand together.</param>
/// <param name="IsPrefix">A star stood behind it: longer words count.</param>
public sealed record SoughtWord(string Text, bool IsPhrase = false, bool IsPrefix = false);

/// <summary>A question of words: what is looked for, what must not occur, from whom, when. Instants are UTC milliseconds.</summary>
public sealed record LookupQuery
{
    /// <summary>What is looked for; of each, one of the alternatives that <c>OR</c> joined.</summary>
    public IReadOnlyList<IReadOnlyList<SoughtWord>> Wanted { get; init; } = [];

    /// <summary>What must not occur.</summary>
    public IReadOnlyList<SoughtWord> Without { get; init; } = [];

    /// <summary>Names of sources, of which one must fit; none: any source.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>BCP 47 primary tags, of which one must fit; none: any language.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The words must stand in the title.</summary>
    public bool InTitle { get; init; }

    /// <summary>The first moment that counts; null: any.</summary>
    public long? Since { get; init; }

    /// <summary>The first moment that counts no more; null: any.</summary>
    public long? Until { get; init; }

    /// <summary>The operators as typed, in order: what the answer was narrowed to.</summary>
    public IReadOnlyList<string> Filters { get; init; } = [];

    /// <summary>Operators whose value says nothing: they were not heeded.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>The words count alone: nothing that the best articles have in common is added. So it is for questions, and where every word must stand in a sentence.</summary>
    public bool AsStated { get; init; }

    /// <summary>Nothing is looked for.</summary>
    public bool IsEmpty => Wanted.Count is 0 && From.Count is 0 && Languages.Count is 0 && !IsTimeAlone;

    /// <summary>Whatever came in a time is looked for.</summary>
    public bool IsTimeAlone => Wanted.Count is 0 && From.Count is 0 && Languages.Count is 0 && Without.Count is 0 && (Since is not null || Until is not null);

    /// <summary>The words as typed, without the operators.</summary>
    public string Words => string.Join(' ', Wanted.Select(any => string.Join(" OR ", any.Select(word => word.IsPhrase ? $"\"{word.Text}\"" : word.IsPrefix ? word.Text + "*" : word.Text))));

    /// <summary>Reads a query; whatever it holds, it is one. It is bounded: more than some dozen words are not heeded.</summary>
    public static LookupQuery Parse(string text, DateTimeOffset now) => new QueryReader(text, now).Read();
}
