using Digest.Bot;

namespace Digest.Telegram;

/// <summary>Spans as Telegram can show them: clean, with links that hold, equal neighbours merged, marks that go together.</summary>
internal static class Runs
{
    /// <summary>The runs of a text, none of them empty. Runs of runs are the same runs.</summary>
    public static List<Span> Of(RichText text)
    {
        var runs = new List<Span>();
        foreach (var span in text.Spans)
        {
            if (Run(span) is not { Text.Length: > 0 } run)
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].Mark == run.Mark && runs[^1].Link == run.Link)
            {
                runs[^1] = run with { Text = runs[^1].Text + run.Text };
            }
            else
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    private static Span Run(Span span)
    {
        var link = WebLink.Of(span.Link);
        var text = CleanText.Of(span.Text);
        return new Span(link is not null && !CleanText.IsVisible(text) ? CleanText.Placeholder : text, Marks(span.Mark, link), link);
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
