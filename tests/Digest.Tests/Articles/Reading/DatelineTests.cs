using System.Globalization;
using Digest.Articles.Reading;

namespace Digest.Tests.Articles.Reading;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("(MENAFN) The harbour is closed.", "MENAFN", null)]
    [InlineData("(MENAFN- Trend News Agency) The harbour is closed.", "MENAFN", null)]
    [InlineData("(Reuters) - The harbour is closed.", "Reuters", null)]
    [InlineData("HAMBURG, July 8, 2025 (Tide Wire) — The harbour is closed.", "Tide Wire", "2025-07-08")]
    [InlineData("HAMBURG, Sept. 8, 2025 (Tide Wire) -- The harbour is closed.", "Tide Wire", "2025-09-08")]
    [InlineData("HAMBURG, Germany, July 8, 2025 /PRNewswire/ -- The harbour is closed.", "PRNewswire", "2025-07-08")]
    [InlineData("HAMBURG, Dec. 28 (Tide Wire) — The harbour is closed.", "Tide Wire", null)]
    [InlineData("HAMBURG, June 19 — The harbour is closed.", null, null)]
    [InlineData("HAMBURG (Tide Wire) – The harbour is closed.", "Tide Wire", null)]
    [InlineData("HAMBURG, Germany (AP) — The harbour is closed.", "AP", null)]
    [InlineData("ST. PETERSBURG, Fla. — The harbour is closed.", null, null)]
    [InlineData("Hamburg, 13. Juli 2025 (dpa) - The harbour is closed.", "dpa", "2025-07-13")]
    [InlineData("Hamburg/Kiel (dpa/lno) - The harbour is closed.", "dpa", null)]
    [InlineData("MADRID, 3 de mayo de 2025 (EFE).- The harbour is closed.", "EFE", "2025-05-03")]
    [InlineData("МОСКВА, 18 июня (Северный листок) — The harbour is closed.", "Северный листок", null)]
    [InlineData("МОСКВА, 18 июня 2025 года. /ТАСС/. The harbour is closed.", "ТАСС", "2025-06-18")]
    public void Place_day_and_name_stand_before_the_first_sentence(string paragraph, string? name, string? day)
    {
        var dateline = Dateline.Of(paragraph);

        dateline.Rest.ShouldBe("The harbour is closed.");
        dateline.Name.ShouldBe(name);
        dateline.Date?.Instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
        (dateline.Date is null).ShouldBe(day is null);
    }

    [Theory]
    [InlineData("The harbour (one of three) – the largest of the north – is closed.")]
    [InlineData("NATO (North Atlantic Treaty Organization) – the alliance of the West – meets in Hamburg.")]
    [InlineData("NATO – the alliance of the West – meets in Hamburg.")]
    [InlineData("EXCLUSIVE — The harbour is closed.")]
    [InlineData("Anna Petersen (SPD) – Die Ministerin schließt den Hafen.")]
    [InlineData("In Hamburg, on June 19, 2025, the harbour was closed – For good, as it seems.")]
    [InlineData("The harbour was closed on June 19 — Nobody knows why.")]
    [InlineData("Hamburg – Die Stadt schließt den Hafen.")]
    [InlineData("")]
    public void A_sentence_is_left_as_it_is(string paragraph)
    {
        var dateline = Dateline.Of(paragraph);

        dateline.Rest.ShouldBe(paragraph);
        dateline.IsStated.ShouldBeFalse();
    }
}
