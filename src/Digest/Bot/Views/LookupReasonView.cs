using Digest.Lookups;
using Digest.Lookups.Timelines;

namespace Digest.Bot.Views;

/// <summary>Why a lookup found what it found: each result, and its score in parts that add up.</summary>
public static class LookupReasonView
{
    /// <summary>Of hits; those that <paramref name="reasons"/> lacks are no longer among the best.</summary>
    public static RichText Of(Words words, IReadOnlyList<(int Number, Hit Hit)> hits, IReadOnlyDictionary<long, ScoreReason> reasons)
    {
        var text = new RichText();
        foreach (var (number, hit) in hits.Where(hit => reasons.ContainsKey(hit.Hit.Article.Id)))
        {
            text.Bold($"{number}. ").Link(hit.Article.Title, hit.Article.Address, Mark.Bold).Line()
                .Add(Parts(words, reasons[hit.Article.Id])).Line();
        }

        return text;
    }

    /// <summary>Of answers.</summary>
    public static RichText Of(Words words, IReadOnlyCollection<AnswerSentence> answers)
    {
        var text = new RichText();
        foreach (var answer in answers)
        {
            text.Add(answer.Text + "\n", Mark.Quote).Add(ScoreView.Of(words, answer.Score.Parts, answer.Score.Sum)).Line();
        }

        return answers.Count > 1 ? text.Italic(words.Say("ask.why.order")).Line() : text;
    }

    /// <summary>Of events: where the day comes from, who else tells it, and how well the article fits the words, where words were asked for.</summary>
    public static RichText Of(Words words, IEnumerable<TimelineEvent> events, IReadOnlyDictionary<long, ScoreReason> reasons)
    {
        var text = new RichText();
        foreach (var line in events)
        {
            text.Bold(TimelineView.Day(words, line.Date)).Line().Add(line.Text + "\n", Mark.Quote)
                .Line(words.Say(line.IsStated ? "timeline.why.stated" : "timeline.why.article"));
            if (line.Others.Count > 0)
            {
                text.Line(words.Say("timeline.why.others", ("sources", words.List(line.Others))));
            }

            text.Add(reasons.TryGetValue(line.Article.Id, out var reason) ? Parts(words, reason) : "").Line();
        }

        return text;
    }

    private static RichText Parts(Words words, ScoreReason reason) => ScoreView.Of(words, reason.Parts, reason.Score);
}
