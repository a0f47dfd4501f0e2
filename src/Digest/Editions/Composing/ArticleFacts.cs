using System.Collections.Frozen;
using Digest.Articles;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Naming;
using Digest.Text.Summaries;
using Digest.Text.Weighing;

namespace Digest.Editions.Composing;

/// <summary>
/// A sentence of an article, text[Starts..Ends]: the facts it tells, a mark for each name, number and event, and what a reader knows who
/// has read it. That is more: every word may be the event of another article, and a surname is known with the full name.
/// </summary>
internal sealed record TellingSentence(int Starts, int Ends, ulong[] Facts, ulong[] Known)
{
    /// <summary>Where the sentence starts without which this one hangs in the air; null where it stands by itself.</summary>
    public int? Ground { get; init; }
}

/// <summary>
/// What an article tells, sentence by sentence. A fact is a name (in whatever spelling), a number with its unit, or an event: one of the
/// article's weightiest words. A sentence without any tells nothing that could be new.
/// </summary>
/// <param name="Title">What a reader of the headline knows.</param>
/// <param name="Sentences">The sentences in order.</param>
internal sealed record ArticleFacts(ulong[] Title, IReadOnlyList<TellingSentence> Sentences)
{
    /// <summary>Names and figures do not depend on what is common in news.</summary>
    private static readonly Background NoBackground = new();

    /// <summary>The facts of an article with these keywords; of any text at all.</summary>
    public static ArticleFacts Of(Article article, IReadOnlyCollection<KeptKeyword> keywords)
    {
        var analysis = Analysis.Of(article.Title, article.Text, article.Language, NoBackground);
        var events = keywords.Where(keyword => !keyword.Term.Contains(' ')).Select(keyword => keyword.Term).ToFrozenSet(StringComparer.Ordinal);
        var marks = Names(analysis.Names)
            .Concat(analysis.Figures.Select(figure => new Marked(figure.Start, Of("figure", FormattableString.Invariant($"{figure.Value} {figure.High} {figure.Unit}")), true)))
            .Concat(Words.In(article.Text, article.Language).Select(word => new Marked(word.Start, Of("word", word.Term), events.Contains(word.Term))))
            .OrderBy(mark => mark.Start)
            .ToList();
        var title = Names(analysis.TitleNames)
            .Select(name => name.Mark)
            .Concat(Words.In(article.Title, article.Language).Select(word => Of("word", word.Term)));
        return new ArticleFacts([.. title.Distinct()], Cut(analysis.Ranked, marks));
    }

    /// <summary>The facts of all sentences, each once.</summary>
    public ulong[] All() => [.. Sentences.SelectMany(sentence => sentence.Facts).Distinct()];

    private static List<TellingSentence> Cut(IReadOnlyList<SummarySentence> sentences, List<Marked> marks)
    {
        var telling = new List<TellingSentence>(sentences.Count);
        var (at, ground) = (0, 0);
        foreach (var sentence in sentences)
        {
            ground = sentence.Hangs ? ground : sentence.Start;
            var (facts, known) = (new HashSet<ulong>(), new HashSet<ulong>());
            for (; at < marks.Count && marks[at].Start < sentence.End; at++)
            {
                known.Add(marks[at].Mark);
                if (marks[at].IsFact)
                {
                    facts.Add(marks[at].Mark);
                }
            }

            telling.Add(new TellingSentence(sentence.Start, sentence.End, [.. facts], [.. known]) { Ground = sentence.Hangs ? ground : null });
        }

        return telling;
    }

    private static IEnumerable<Marked> Names(IReadOnlyList<Name> names)
    {
        foreach (var name in names)
        {
            yield return new Marked(name.Start, Of("name", name.Key), true);
            foreach (var word in name.Key.Split(' ').Where(word => word.Length < name.Key.Length))
            {
                yield return new Marked(name.Start, Of("name", word), false);
            }
        }
    }

    private static ulong Of(string kind, string text) => TermHash.Of($"{kind} {text}");

    /// <summary>A mark where it stands; a fact, or only something a reader then knows.</summary>
    private readonly record struct Marked(int Start, ulong Mark, bool IsFact);
}
