using System.Globalization;

namespace Digest.Bot.Views;

/// <summary>Whom the owners have let in.</summary>
public static class PeopleView
{
    private const int PageSize = 10;

    public static Reply Of(Words words, IReadOnlyList<Person> people, int page, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (people.Count == 0)
        {
            return Reply.Say(words.Say("users.none"));
        }

        var pages = (people.Count + PageSize - 1) / PageSize;
        var shown = Math.Clamp(page, 1, pages);
        var some = people.Skip((shown - 1) * PageSize).Take(PageSize).ToList();
        var text = new RichText().Bold(words.Count("users.title", people.Count)).Line();
        foreach (var person in some)
        {
            text.Code(Id(person.Id)).Add("  ").Bold(NameOf(person))
                .Add(" · " + words.Count("users.feeds", person.Feeds, ("since", When.Say(words, person.Since, zone, now))))
                .Add(person.Paused is { } why ? $" · {words.Explain(why)}" : "").Line();
        }

        var outs = some.Select(person => (IReadOnlyList<Button>)[new Button(words.Say("users.out", ("name", NameOf(person))), $"/users out {Id(person.Id)}")]);
        return new Reply { Text = text, Buttons = [.. outs, Paging.Turns(words, shown, pages, turn => $"/users {turn}")] };
    }

    public static Reply Dismissed(Words words, long person, string name) => new()
    {
        Text = words.Rich("users.dismissed", ("name", new RichText().Bold(name))),
        Buttons = [[new Button(words.Say("users.in"), $"/users in {Id(person)}")]],
    };

    private static string NameOf(Person person) => person.Name ?? Id(person.Id);

    private static string Id(long person) => person.ToString(CultureInfo.InvariantCulture);
}
