using Digest.Stories;
using Digest.Text;
using Digest.Text.Comparing;
using Digest.Text.Weighing;

namespace Digest.Tests.Stories;

public sealed class StorySplitTests
{
    private static readonly Background Background = new();

    internal static readonly string[] FirstFight =
    [
        "Marek Dolan kept his belt in Northmoor when he stopped Ivo Brandt in the third round with a left hook.",
        "Champion Dolan needed three rounds for Brandt, who went down twice before the Northmoor crowd and stayed down from a left hook.",
        "Ivo Brandt lasted three rounds in Northmoor: a left hook of Marek Dolan ended the title fight.",
        "In the third round a left hook put Brandt on the canvas of the Northmoor arena, and Dolan stays champion.",
        "Dolan, the champion, beat challenger Ivo Brandt in Northmoor by a left hook in round three.",
    ];

    internal static readonly string[] SecondFight =
    [
        "Marek Dolan kept his belt on points against Pavel Orsini after twelve slow rounds in Velm, and the judges were booed.",
        "Twelve rounds in Velm and no knockdown: the judges gave champion Dolan the fight against Orsini on points.",
        "Pavel Orsini lost on points in Velm; Dolan stays champion after twelve rounds that the judges scored closely.",
        "The judges in Velm saw Dolan ahead on points after twelve rounds with Pavel Orsini, who called it robbery.",
        "Booed by the crowd of Velm, the judges scored twelve rounds for champion Marek Dolan against Orsini on points.",
    ];

    [Fact]
    public void Two_events_of_one_person_are_told_apart_by_what_each_has_for_itself()
    {
        var split = StorySplit.Of([.. FirstFight.Concat(SecondFight).Select(Read)]);

        split.ShouldNotBeNull();
        split.Value.Stays.Concat(split.Value.Leaves).Order().ShouldBe(Enumerable.Range(0, 10));
        new[] { split.Value.Stays.Max(), split.Value.Leaves.Max() }.Order().ShouldBe([4, 9]);
    }

    [Fact]
    public void Two_quakes_of_one_island_are_told_apart_by_their_dates()
    {
        string[] reports = ["The earthquake shook the island of Velm", "An earthquake on the island of Velm damaged houses", "Houses on the island of Velm fell in the earthquake", "After the earthquake the island of Velm has no water", "The island of Velm counts its earthquake damage"];

        Sketch[] Quakes(string first, string second) => [.. reports.Select(report => Read($"{report} near Sarn on {first}.")), .. reports.Select(report => Read($"{report} near Molk on {second}."))];

        StorySplit.Of(Quakes("Tuesday, September 3, 2013", "Sunday, December 7, 2008")).ShouldNotBeNull().Stays.Count.ShouldBe(5);
        StorySplit.Of(Quakes("Tuesday, September 3, 2013", "Tuesday, September 3, 2013")).ShouldBeNull();
    }

    [Fact]
    public void One_event_told_by_many_stays_one() =>
        StorySplit.Of([.. FirstFight.Concat(FirstFight.Select(text => $"{text} The crowd cheered.")).Select(Read)]).ShouldBeNull();

    [Fact]
    public void A_handful_of_articles_is_never_split() =>
        StorySplit.Of([.. FirstFight.Take(3).Concat(SecondFight.Take(3)).Select(Read)]).ShouldBeNull();

    [Fact]
    public void A_collection_about_few_matters_is_grouped_by_them_and_one_of_many_as_it_came()
    {
        var few = FirstFight.Concat(SecondFight).Select(Read).ToList();
        ClosedCollection.Settle(few, [.. Enumerable.Range(0, few.Count)]).Distinct().Count().ShouldBe(2);

        List<Sketch> many = [.. few, .. Enumerable.Range(0, 5).Select(i => Read($"Quite another matter{i} concerns baker{i} and garden{i} of valley{i}."))];
        ClosedCollection.Settle(many, [.. Enumerable.Range(0, many.Count)]).ShouldBe(Enumerable.Range(0, many.Count));
    }

    [Fact]
    public void Languages_that_were_joined_stay_joined_when_the_collection_is_settled()
    {
        var articles = FirstFight.Select(Read).Concat(FirstFight.Select(text => Read(text) with { Language = "de" })).ToList();

        ClosedCollection.Settle(articles, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).ShouldAllBe(story => story == 0);
    }

    private static Sketch Read(string text) =>
        Sketch.Of(Traits.Of(Analysis.Of("", text, "en", Background), Background));
}
