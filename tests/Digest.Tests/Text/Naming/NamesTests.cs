using Digest.Text;
using Digest.Text.Naming;
using Digest.Text.Weighing;

namespace Digest.Tests.Text.Naming;

public sealed class NamesTests
{
    private static readonly Background Background = new();

    [Theory]
    [InlineData("The envoy met Kim Jong Un in Pyongyang.", "Kim Jong Un|Pyongyang")]
    [InlineData("They met Russian President Vladimir Putin on Friday.", "Vladimir Putin")]
    [InlineData("The Bank of England and the Treasury spoke.", "Bank of England|Treasury")]
    [InlineData("He saw Alice Munro and Peter Carey there.", "Alice Munro|Peter Carey")]
    [InlineData("It was Pyongyang’s Mansudae Assembly Hall.", "Pyongyang|Mansudae Assembly Hall")]
    [InlineData("It works with the Food and Drug Administration.", "Food and Drug Administration")]
    [InlineData("The doctor saw Mr. LaRue on Monday.", "LaRue")]
    [InlineData("They flew to Rio de Janeiro in March.", "Rio de Janeiro")]
    [InlineData("The Korean People's Army marched.", "Korean People's Army")]
    [InlineData("They asked Will Brandt. Will Lowland answer?", "Will Brandt|Lowland")]
    [InlineData("Will Lowland answered. Nobody else did.", "Will Lowland")]
    [InlineData("Considering Lowland, they went.", "Lowland")]
    [InlineData("The Western Fishing Fleet sailed.", "Western Fishing Fleet")]
    [InlineData("Police held Carlo \"The Fox\" Brandt on Monday.", "Carlo \"The Fox\" Brandt")]
    [InlineData("They buried Amaro (Kit) Lowland there.", "Amaro (Kit) Lowland")]
    [InlineData("He read the \"Port Alder\" story and left.", "Port Alder")]
    [InlineData("The manager A. J. Lowland spoke of plan A. He left.", "A. J. Lowland")]
    [InlineData("The Interior Department and the Foreign Ministry agreed.", "Interior Department|Foreign Ministry")]
    [InlineData("It was the American Fishing Association's boat.", "American Fishing Association")]
    [InlineData("They bought Lowland Nets Ltd Christmas boats.", "Lowland Nets Ltd")]
    public void Names_are_cut_where_they_end(string text, string names) =>
        Find(text).Select(name => name.Text).ShouldBe(names.Split('|'));

    [Theory]
    [InlineData("The doctor saw Mr. LaRue on Monday.", "Mr. LaRue")]
    [InlineData("Then Dr Ana Zamora’s book came.", "Dr Ana Zamora")]
    [InlineData("They met President Ana Zamora.", "Ana Zamora")]
    [InlineData("Ana Zamora spoke.", "Ana Zamora")]
    public void A_name_tells_where_a_courtesy_before_it_begins(string text, string whole)
    {
        var name = Find(text).ShouldHaveSingleItem();

        text[name.From..name.End].ShouldBe(whole);
        text[name.Start..name.End].ShouldBe(name.Text);
    }

    [Theory]
    [InlineData("According to reports, nothing happened.")]
    [InlineData("On Monday I went home. However, it rained.")]
    [InlineData("The Russian and French soldiers left.")]
    public void A_capital_alone_makes_no_name(string text) =>
        Find(text).ShouldBeEmpty();

    [Fact]
    public void A_headline_in_capitals_takes_its_names_from_the_text()
    {
        const string Title = "Minister Zamora Pledges Full Support for Quito Talks";
        var analysis = Analysis.Of(Title, "The minister Ana Zamora spoke of talks. Officials in Quito said that Zamora pledges full support.", "en", Background);
        analysis.TitleNames.Select(name => name.Text).ShouldBe(["Zamora", "Quito"]);
    }

    [Theory]
    [InlineData("Vladimir Putin came. Later Putin spoke.", "Vladimir Putin", "Putin")]
    [InlineData("Leader Kim Jong-un came. Later Kim spoke.", "Kim Jong-un", "Kim")]
    [InlineData("The Korean Central News Agency (KCNA) said so.", "Korean Central News Agency", "KCNA")]
    [InlineData("The North Sea Fishing Board (NSFB) met. Later the NSFB spoke.", "North Sea Fishing Board", "NSFB")]
    [InlineData("Carlo \"The Fox\" Brandt came. Later Brandt spoke.", "Carlo \"The Fox\" Brandt", "Brandt")]
    [InlineData("Carlo “the Fox” Brandt came. Nobody else knew Carlo Brandt.", "Carlo “the Fox” Brandt", "Carlo Brandt")]
    [InlineData("The DPRK is North Korea.", "DPRK", "North Korea")]
    [InlineData("The US is the United States.", "US", "United States")]
    [InlineData("Moscow sent Sergei Shoigu. Sergey Shoygu stayed.", "Sergei Shoigu", "Sergey Shoygu")]
    [InlineData("Критики слышали, что Дональд Трамп уехал. Встреча с Дональдом Трампом была долгой.", "Дональд Трамп", "Дональдом Трампом")]
    public void Two_names_of_one_have_one_key(string text, string one, string other)
    {
        var names = Find(text);
        Key(names, one).ShouldBe(Key(names, other));
    }

    [Theory]
    [InlineData("Sergei Lavrov met Yekaterina Lavrova there.", "Sergei Lavrov", "Yekaterina Lavrova")]
    [InlineData("Kim Jong Un and Kim Jong Il were leaders.", "Kim Jong Un", "Kim Jong Il")]
    [InlineData("They sent Li Qiang and Bruce Lee home.", "Li Qiang", "Bruce Lee")]
    [InlineData("The DPRK-Russia pact binds Russia.", "DPRK-Russia", "Russia")]
    public void Two_names_of_two_have_two_keys(string text, string one, string other)
    {
        var names = Find(text);
        Key(names, one).ShouldNotBe(Key(names, other));
    }

    private static string Key(IReadOnlyList<Name> names, string text) => names.Last(name => name.Text == text).Key;

    private static IReadOnlyList<Name> Find(string text) => Analysis.Of("", text, null, Background).Names;
}
