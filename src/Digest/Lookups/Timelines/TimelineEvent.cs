using Digest.Articles;
using Digest.Text.Events;

namespace Digest.Lookups.Timelines;

/// <summary>
/// One event: its date, as the sentence gives it where <paramref name="IsStated"/>, else the day of the article; the sentence of
/// the first source that tells it, <c>Article.Text[Starts..Ends]</c>; and the other sources that do.
/// </summary>
public sealed record TimelineEvent(EventDate Date, bool IsStated, Article Article, int Starts, int Ends, IReadOnlyList<string> Others)
{
    public string Text => Article.Text[Starts..Ends];
}
