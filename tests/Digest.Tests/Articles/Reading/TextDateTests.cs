using Digest.Articles.Reading;

namespace Digest.Tests.Articles.Reading;

public sealed class TextDateTests
{
    [Theory]
    [InlineData(" date 2025-12-29 403", "2025-12-29")]
    [InlineData("2025-07-13 03:04:10", "2025-07-13T03:04:10")]
    [InlineData("2025-07-13T03:04:10Z", "2025-07-13T03:04:10")]
    [InlineData("2025-06-05T12:36:40+02:00", "2025-06-05T10:36:40")]
    [InlineData("2025-06-05T12:36:40+0200", "2025-06-05T10:36:40")]
    [InlineData("2024-11-22T06:57:50.233Z", "2024-11-22T06:57:50")]
    [InlineData("7 Oct 2022 10:31", "2022-10-07T10:31:00")]
    [InlineData("Tuesday, 02 January 2024 12:17 GMT", "2024-01-02T12:17:00")]
    [InlineData("Published: October 7th, 2022 at 3:05 PM EST", "2022-10-07T20:05:00")]
    [InlineData("Oct. 7, 2022, 12:05 a.m.", "2022-10-07T00:05:00")]
    [InlineData("Stand: 22.04.2024, 06:00 Uhr", "2024-04-22T06:00:00")]
    [InlineData("22.11.2024 07.57", "2024-11-22T07:57:00")]
    [InlineData("Aktualisiert am 28. April 2023, 20:22 Uhr", "2023-04-28T20:22:00")]
    [InlineData("7 de octubre de 2022", "2022-10-07")]
    [InlineData("Publié le 18 juil. 2024 à 08:01", "2024-07-18T08:01:00")]
    [InlineData("28 апреля 2023, 14:05", "2023-04-28T14:05:00")]
    [InlineData("2026年7月12日", "2026-07-12")]
    [InlineData("입력 2026.07.12 22:09", "2026-07-12T22:09:00")]
    [InlineData("10:31, 7 October 2022", "2022-10-07T10:31:00")]
    [InlineData("13/7/2025", "2025-07-13")]
    [InlineData("7/13/2025", "2025-07-13")]
    [InlineData("07/04/2025 9:15 PM", "2025-07-04T21:15:00")]
    [InlineData("12 ตุลาคม 2565", "2022-10-12")]
    [InlineData("7 تشرين الأول 2022", "2022-10-07")]
    [InlineData("7 أكتوبر/تشرين الأول 2022", "2022-10-07")]
    [InlineData("13 مايو/أيار 2020", "2020-05-13")]
    [InlineData("جمعه ۲۴ مرداد ۱۴۰۴ - ۱۰:۳۰", "2025-08-15T10:30:00")]
    [InlineData("May 3, 2025 9:15 PM ET", "2025-05-04T01:15:00")]
    [InlineData("3.5.98", "1998-05-03")]
    [InlineData("le 3 mai 2025 à 10:00 est", "2025-05-03T10:00:00")]
    [InlineData("٧ أكتوبر ٢٠٢٢", "2022-10-07")]
    public void Dates_are_read_as_they_are_written(string line, string expected)
    {
        var date = TextDate.First(line).ShouldNotBeNull();

        date.Instant.ToString(date.DayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss").ShouldBe(expected);
        date.Instant.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("")]
    [InlineData("403 of 2025 people")]
    [InlineData("27 Jan")]
    [InlineData("December 27 and 28")]
    [InlineData("2025-13-41")]
    [InlineData("31 February 2024")]
    [InlineData("1.2.3")]
    [InlineData("© 2024 Osterbacher Bote")]
    [InlineData("version 10.0.11")]
    [InlineData("99999999999999999999-99999999999-9999999")]
    public void What_is_no_full_date_is_none(string line) => TextDate.First(line).ShouldBeNull();
}
