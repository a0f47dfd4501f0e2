using Digest.Lookups.Figures;

namespace Digest.Bot.Views;

/// <summary>The figures of a story: what is counted, who says how many, and whether they disagree; each quotes its sentence.</summary>
public static class FiguresView
{
    private const int MostRows = 8;
    private const int MostClaims = 6;

    public static Reply Of(Words words, string back, IReadOnlyList<FigureRow> rows, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (rows.Count is 0)
        {
            return new Reply { Text = new RichText().Add(words.Say("figures.none")), Buttons = Back(words, back) };
        }

        var text = new RichText();
        foreach (var row in rows.Take(MostRows))
        {
            text.Bold(Name(row)).Line($" · {words.Say(State(row))}");
            foreach (var claim in row.Claims.Take(MostClaims))
            {
                text.Bold(Shown(claim)).Add(" ").Add(SourceLine.Of(words, claim.Article, zone, now)).Line()
                    .Add(claim.Text + "\n", Mark.Quote);
            }

            text.Line();
        }

        return new Reply { Text = text, Buttons = Back(words, back) };
    }

    /// <summary>What a row counts, in the words of its first source.</summary>
    public static string Name(FigureRow row) => row.Claims[0].Figure is { Counts.Length: > 0 } figure ? figure.Counts : row.Unit;

    /// <summary>The number as its sentence writes it.</summary>
    public static string Shown(FigureClaim claim) => claim.Article.Text[claim.Figure.Start..claim.Figure.End];

    private static string State(FigureRow row) => row.State switch
    {
        FigureState.Conflict => "figures.conflict",
        FigureState.Rising => "figures.rising",
        _ => "figures.agree",
    };

    private static List<IReadOnlyList<Button>> Back(Words words, string back) => [[new Button(words.Say("button.story"), back)]];
}
