using System.Text;
using Digest.Bot;

namespace Digest.Telegram;

/// <summary>Spans as Telegram can show them: clean, with links that hold, equal neighbours merged (but for what was set right), marks that go together.</summary>
internal static class Runs
{
    /// <summary>The runs of a text, none of them empty. Runs of runs are the same runs.</summary>
    public static List<Span> Of(RichText text)
    {
        var runs = new List<Span>();
        var words = new StringBuilder(text.Length);
        foreach (var run in text.Spans.Select(Run).Where(run => run.Text.Length > 0))
        {
            if (runs.Count == 0 || runs[^1].Mark != run.Mark || runs[^1].Link != run.Link || (runs[^1].First ?? run.First) is not null)
            {
                End();
                runs.Add(run);
            }

            words.Append(run.Text);
        }

        End();
        return runs;

        void End()
        {
            if (runs.Count > 0 && runs[^1].Text.Length < words.Length)
            {
                runs[^1] = runs[^1] with { Text = words.ToString() };
            }

            words.Clear();
        }
    }

    private static Span Run(Span span)
    {
        var link = WebLink.Of(span.Link);
        var text = CleanText.Of(span.Text);
        return new Span(link is not null && !CleanText.IsVisible(text) ? CleanText.Placeholder : text, Marks(span.Mark, link), link)
        {
            First = span.First is { } first ? [.. first.Select(Run)] : null,
        };
    }

    /// <summary>Code holds no other marks and stands in none but a quote; a link is worth more than its look.</summary>
    private static Mark Marks(Mark mark, string? link)
    {
        if (link is not null)
        {
            return mark & ~Mark.Code;
        }

        return mark.HasFlag(Mark.Code) ? mark & (Mark.Code | Mark.Quote) : mark;
    }
}
