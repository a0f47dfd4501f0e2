namespace Digest.Text.Summaries;

/// <summary>An article of a story to be summarised: its text, what was found in it, who published it when (UTC milliseconds).</summary>
public sealed record StoryText(string Text, Analysis Analysis, string Source, long Published);

/// <summary>
/// A sentence that tells a story: articles[Article].Text[Start..End] word for word, its score and the parts that add up to it.
/// </summary>
public sealed record StorySentence(int Article, int Start, int End, double Score, IReadOnlyList<Part> Parts);
