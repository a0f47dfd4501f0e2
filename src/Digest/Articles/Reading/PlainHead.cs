using Digest.Text;

namespace Digest.Articles.Reading;

/// <summary>What stands beside the headline and right behind the text of a scraped page: date, byline, source.</summary>
internal sealed record PlainHead(TextDate? Published, string? Byline, string? Source)
{
    private const int Above = 4; // lines above the headline that may still belong to it
    private const int Inside = 7; // lines of the text among which they may stand
    private const int Twice = 15; // lines between the two places of a headline
    private const int Below = 12; // lines behind the text that may state the date with a label
    private const int LongestDateLine = 120;
    private const int LongestParted = 200;

    private static readonly char[] Parters = ['|', '•', '·', '⋅'];

    private static readonly Phrases Labels = new("""
        date|published|posted|updated|last updated|publish date|published on|posted on|created|first published|release date|veröffentlicht|aktualisiert|stand|erstellt|publié|mis à jour|publicado|actualizado|pubblicato|gepubliceerd|opublikowano|опубликовано|дата|опубліковано|publicerad|publisert|udgivet|julkaistu|publikováno|yayınlanma|نشر|入力|入稿|등록|입력|发布|發布|公開
        """);

    private static readonly Phrases Updates = new("""
        updated|last updated|aktualisiert|mis à jour|actualizado|aktualizacja|modified|edited
        """);

    // What a line says that states another date than that of publication.
    private static readonly Phrases Others = new("""
        issue|print edition|verfügbar bis|available until|expires|cover of|copyright|©|valid until|born|läuft bis|deadline|event date|joined|member since|last active|last seen|registered|registriert|mitglied seit|dabei seit|beigetreten|inscrit|registrado|зарегистрирован|регистрация|last commit|last visited|zuletzt aktiv
        """);

    /// <summary>Reads what stands around <paramref name="body"/>.</summary>
    public static PlainHead Of(List<TextLine> lines, PlainRun body, PlainTitle title)
    {
        var top = title.Line < 0 ? Math.Max(0, body.First - 12) : Math.Max(0, title.Line - Above);
        var head = Enumerable.Range(top, Math.Max(0, End(lines, body, title) - top)).ToList();
        var byline = head.Select(at => Bylines.Name(lines[at].Text)).FirstOrDefault(name => name is not null);
        var stated = head.Select(at => Bylines.Source(lines[at].Text)).FirstOrDefault(name => name is not null);
        var outlet = head.Where(at => at < body.First && at != title.Line).Select(at => Outlets.InLine(lines[at].Text)).FirstOrDefault(name => name is not null)
            ?? (IsMasthead(lines, title, byline) ? byline : null);
        var source = stated is null || Agencies.Named(stated) is not null ? outlet : outlet ?? stated;
        return new PlainHead(Date(lines, body, title, top), byline, source ?? Code(lines, body)?.Source);
    }

    // An outlet that signs its articles itself has its name at the top of the page, too; an author's stands beside the text at most.
    private static bool IsMasthead(List<TextLine> lines, PlainTitle title, string? byline) =>
        byline is not null && lines.Take(title.Line).Any(line => line.Text == byline);

    // A byline may stand under the first paragraph.
    private static int End(List<TextLine> lines, PlainRun body, PlainTitle title) =>
        Math.Min(Math.Max(body.First, title.Line + 1) + Inside, lines.Count);

    private static TextDate? Date(List<TextLine> lines, PlainRun body, PlainTitle title, int top)
    {
        var first = FirstTold(lines, title);
        var under = Enumerable.Range(first + 1, Math.Max(0, End(lines, body, title) - first - 1));
        var above = Enumerable.Range(top, Math.Max(0, first - top)).Reverse();
        var behind = Enumerable.Range(body.Last + 1, Math.Max(0, Math.Min(Below, lines.Count - body.Last - 1))).Select(at => lines[at].Text).ToList();
        return under.Concat(above).Select(at => InLine(lines[at].Text)).FirstOrDefault(date => date is not null)
            ?? Code(lines, body)?.Date
            ?? behind.Where(line => Labels.Begin(Fold.Of(line)) || IsBareDate(line)).OrderBy(line => Updates.Begin(Fold.Of(line)))
                .Select(InLine).FirstOrDefault(date => date is not null);
    }

    // Where a headline is told twice, date and byline may stand between.
    private static int FirstTold(List<TextLine> lines, PlainTitle title)
    {
        for (var at = Math.Max(0, title.Line - Twice); at < title.Line; at++)
        {
            if (!lines[at].IsItem && PlainTitle.Same(lines[at].Text, title.Text))
            {
                return at;
            }
        }

        return title.Line;
    }

    private static bool IsBareDate(string line) =>
        line.Length < 40 && TextDate.First(line) is { } date && line.Length - (date.End - date.Start) <= 4;

    /// <summary>The date that a line states as that of what stands under it: a line that does is short or parted, or says so; else null.</summary>
    public static TextDate? InLine(string line) =>
        InPart(line) ?? (line.Length <= LongestParted ? line.Split(Parters).Skip(1).Select(InPart).FirstOrDefault(date => date is not null) : null);

    private static TextDate? InPart(string line)
    {
        if (line.Length > LongestDateLine || TextDate.First(line) is not { } date)
        {
            return null;
        }

        return !Others.StandIn(Fold.Of(line)) && date.Start <= 45 && line.Length - (date.End - date.Start) <= 60 && (line.Length < 60 || !Boilerplate.MarksOf(line).Hold(LineMarks.Caption | LineMarks.Notice)) ? date : null;
    }

    // MENAFN13072025000045017169ID1109793436: outlet, day as DDMMYYYY, numbers.
    private static (string Source, TextDate Date)? Code(List<TextLine> lines, PlainRun body)
    {
        for (var at = Math.Max(0, body.Last); at < lines.Count; at++)
        {
            var text = lines[at].Text;
            if (text.Length is > 20 and < 60 && text.StartsWith("MENAFN", StringComparison.Ordinal)
                && DateTime.TryParseExact(text.AsSpan(6, 8), "ddMMyyyy", null, System.Globalization.DateTimeStyles.None, out var day))
            {
                return ("MENAFN", new TextDate(new DateTimeOffset(day, TimeSpan.Zero), true, 0, text.Length));
            }
        }

        return null;
    }
}
