using Digest.Text.Events;
using FsCheck;
using FsCheck.Fluent;

namespace Digest.Tests.Text.Events;

public sealed class EventDatesTests
{
    // A Wednesday.
    private static readonly DateOnly Written = new(2025, 6, 18);

    [Theory]
    [InlineData("They met on Tuesday in the capital.", "2025-06-17", DatePart.Day)]
    [InlineData("They met on Wednesday in the capital.", "2025-06-18", DatePart.Day)]
    [InlineData("Tuesday's visit was the third since March.", "2025-06-17", DatePart.Day)]
    [InlineData("They meet again tomorrow.", "2025-06-19", DatePart.Day)]
    [InlineData("It opened yesterday.", "2025-06-17", DatePart.Day)]
    [InlineData("It opened three days ago.", "2025-06-15", DatePart.Day)]
    [InlineData("The pact was signed in June 2024.", "2024-06-01", DatePart.Month)]
    [InlineData("The pact was signed on June 19, 2024.", "2024-06-19", DatePart.Day)]
    [InlineData("The pact was signed on 19 June 2024.", "2024-06-19", DatePart.Day)]
    [InlineData("He had met Kim there on June 4.", "2025-06-04", DatePart.Day)]
    [InlineData("The troops came in August.", "2024-08-01", DatePart.Month)]
    [InlineData("It was founded in 1972.", "1972-01-01", DatePart.Year)]
    [InlineData("They marked the 76th anniversary of the republic.", "1949-01-01", DatePart.Year)]
    [InlineData("Der Vertrag wurde am 19. Juni 2024 geschlossen.", "2024-06-19", DatePart.Day)]
    [InlineData("Sie trafen sich am Dienstag.", "2025-06-17", DatePart.Day)]
    [InlineData("Они встретились во вторник.", "2025-06-17", DatePart.Day)]
    [InlineData("Договор подписали 19 июня 2024 года.", "2024-06-19", DatePart.Day)]
    [InlineData("El pacto se firmó el 19 de junio de 2024.", "2024-06-19", DatePart.Day)]
    [InlineData("Ils se sont vus mardi.", "2025-06-17", DatePart.Day)]
    [InlineData("The report of 2025-06-02 says so.", "2025-06-02", DatePart.Day)]
    public void A_date_is_resolved_as_its_article_means_it(string sentence, string date, DatePart known)
    {
        var found = EventDates.In(sentence, Written)[0];
        (found.Date, found.Known).ShouldBe((DateOnly.Parse(date), known));
    }

    [Theory]
    [InlineData("They may come.")]
    [InlineData("Nobody has come since March 2024.")]
    [InlineData("The 5,000 men march on.")]
    [InlineData("It happened on 31 February 2024.")]
    [InlineData("")]
    public void What_is_no_date_is_none(string sentence) => EventDates.In(sentence, Written).ShouldBeEmpty();

    [Fact]
    public void Any_text_is_read() =>
        Prop.ForAll<string?>(text => EventDates.In(text ?? "", Written).All(date => date.Start <= text!.Length)).QuickCheckThrowOnFailure();
}
