using Digest.Text;
using Digest.Text.Counting;
using Digest.Text.Weighing;

namespace Digest.Tests.Text.Counting;

public sealed class FiguresTests
{
    private static readonly Background Background = new();

    [Theory]
    [InlineData("The North sent 6,000 personnel to the region.", 6000, "", "personnel")]
    [InlineData("They lost around 2,000 troops in the fighting.", 2000, "", "troops")]
    [InlineData("Two brigades of 5,000 military construction workers came.", 5000, "", "military construction workers")]
    [InlineData("The firm will pay $1.2m to the state.", 1.2e6, "USD", "")]
    [InlineData("The plan costs 3.5 billion euros.", 3.5e9, "EUR", "")]
    [InlineData("Prices rose 4.5% over the summer.", 4.5, "%", "")]
    [InlineData("Turnout fell by 12 per cent again.", 12, "%", "")]
    [InlineData("It stands 40 km from the border.", 40, "km", "")]
    [InlineData("The blast killed at least 12 people on the spot.", 12, "", "people killed")]
    [InlineData("The crash left 30 injured.", 30, "", "injured")]
    [InlineData("A blast left twelve dead in the town.", 12, "", "dead killed")]
    [InlineData("Some 25,000 homes have no light.", 25000, "", "homes")]
    [InlineData("Twenty-five houses burned down.", 25, "", "houses")]
    [InlineData("Three hundred thousand refugees crossed the river.", 300000, "", "refugees")]
    [InlineData("Es kostet 12.500 Euro im Jahr.", 12500, "EUR", "")]
    [InlineData("Ущерб составил 5 млн рублей за год.", 5e6, "RUB", "")]
    public void A_number_is_read_with_its_unit_and_what_it_counts(string text, double value, string unit, string counts)
    {
        var figure = Find(text).FirstOrDefault(one => Math.Abs(one.Value - value) < 1e-6);
        figure.ShouldNotBeNull();
        figure.Unit.ShouldBe(unit);
        figure.Counts.ShouldBe(counts);
    }

    [Theory]
    [InlineData("They expect 10 to 15 ships this week.", 10, 15)]
    [InlineData("They expect 10-15 ships this week.", 10, 15)]
    [InlineData("Between 200 and 300 people came to the square.", 200, 300)]
    public void A_range_has_two_ends(string text, double low, double high)
    {
        var figure = Find(text).ShouldHaveSingleItem();
        (figure.Value, figure.High).ShouldBe((low, high));
    }

    [Theory]
    [InlineData("Tara Reid, 33, is an actress.")]
    [InlineData("The suspect, aged 34, was held.")]
    [InlineData("A 34-year-old man was held.")]
    [InlineData("He was born on 5 May 1972 in the south.")]
    [InlineData("It opened on December 27, 1972.")]
    [InlineData("In 2024 the two countries signed.")]
    [InlineData("The match ended 3-2 after extra time.")]
    [InlineData("It began at 10:30 in the hall.")]
    [InlineData("Doors open at 7 pm tonight.")]
    [InlineData("Call police on 0845 125 2222.")]
    [InlineData("Flight 370 is still missing.")]
    [InlineData("It was the 70th birthday of the leader.")]
    [InlineData("The B-52 flew over the town.")]
    public void A_number_that_does_not_count_is_no_figure(string text) =>
        Find(text).ShouldBeEmpty();

    [Fact]
    public void A_figure_quotes_its_place_and_its_sentence()
    {
        const string Text = "Nothing here. The state paid $1.2 million to 40 farmers.";
        var figures = Find(Text);
        figures.Select(figure => Text[figure.Start..figure.End]).ShouldBe(["$1.2 million", "40"]);
        figures.ShouldAllBe(figure => figure.Sentence == 1);
    }

    private static IReadOnlyList<Figure> Find(string text) => Analysis.Of("", text, null, Background).Figures;
}
