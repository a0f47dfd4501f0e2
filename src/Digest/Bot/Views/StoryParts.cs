using System.Globalization;
using Digest.Articles;
using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>The parts of a told story, as a digest or a reader's own layout puts them together.</summary>
internal sealed class StoryParts(Words words, ToldStory story, TimeZoneInfo zone, DateTimeOffset now)
{
    /// <summary>Sources that are named under a story; the others are counted.</summary>
    private const int MostSources = 4;

    /// <summary>The same where a reader wants all of them.</summary>
    private const int MostTimedSources = 12;

    /// <summary>A part by the name that a layout gives it; empty where the story has none.</summary>
    public RichText Of(string part) => part switch
    {
        "number" => story.Number.ToString(CultureInfo.InvariantCulture),
        "title" => new RichText().Add(story.Title, Mark.Sourced),
        "sentences" => Sentences,
        "source" => new RichText().Link(story.Lead.Source, story.Lead.Address),
        "sources" => Sources,
        "time" => When.Dated(words, story.Lead, zone, now),
        "count" => words.Count("count.articles", story.Articles.Count),
        "update" => Update,
        _ => new RichText(),
    };

    /// <summary>That it was told before.</summary>
    public RichText Update => story.Update ? new RichText().Italic(words.Say("digest.update")) : new RichText();

    /// <summary>The sentences that are quoted.</summary>
    public RichText Sentences
    {
        get
        {
            var text = new RichText();
            foreach (var (at, quote) in story.Quotes.Index())
            {
                text.Add(at > 0 ? " " : "").Add(quote.Text, Mark.Sourced);
            }

            return text;
        }
    }

    /// <summary>The one that is quoted with its time, then the others, newest first.</summary>
    public RichText Sources
    {
        get
        {
            var text = Quoted();
            foreach (var other in Others.Take(MostSources - 1))
            {
                text.Add(" · ").Link(other.Source, other.Address);
            }

            return Rest(text, MostSources);
        }
    }

    /// <summary>All of them, each with its time.</summary>
    public RichText TimedSources
    {
        get
        {
            var text = Quoted();
            foreach (var other in Others.Take(MostTimedSources - 1))
            {
                text.Add(" · ").Link(other.Source, other.Address).Add(words.Say("list.comma") + When.Dated(words, other, zone, now));
            }

            return Rest(text, MostTimedSources);
        }
    }

    private List<Article> Others =>
        [.. story.Articles.OrderByDescending(article => article.Time).Where(article => article.Source != story.Lead.Source).DistinctBy(article => article.Source)];

    private RichText Quoted()
    {
        var text = SourceLine.Of(words, story.Lead, zone, now);
        return story.Lead.Teaser ? text.Add(" " + words.Say("digest.teaser")) : text;
    }

    private RichText Rest(RichText text, int named) =>
        Others.Count >= named ? text.Add($" · {words.Count("count.more", Others.Count - named + 1)}") : text;
}
