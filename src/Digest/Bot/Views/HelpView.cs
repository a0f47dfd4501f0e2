namespace Digest.Bot.Views;

/// <summary>What there is to ask for.</summary>
public static class HelpView
{
    /// <summary>The places at which groups of commands end, and their headings.</summary>
    private static readonly IReadOnlyList<(int Below, string Heading)> Groups =
    [
        (50, "helpView.reading"),
        (58, "helpView.coming"),
        (68, "helpView.wishes"),
        (200, "helpView.chat"),
        (int.MaxValue, "helpView.owners"),
    ];

    /// <summary>All commands in groups, each by a real example.</summary>
    public static Reply All(Words words, IEnumerable<ICommand> commands)
    {
        var text = new RichText();
        foreach (var group in CommandRouter.Listed(commands).GroupBy(command => Groups.First(group => command.Place < group.Below).Heading))
        {
            text.Bold(words.Say(group.Key)).Line();
            foreach (var command in group)
            {
                text.Add($"{command.Example} — {Does(words, command)}").Line();
            }

            text.Line();
        }

        text.Add(words.Say("helpView.plain")).Line().Add(words.Say("helpView.more"));
        return new Reply { Text = text };
    }

    public static Reply One(Words words, ICommand command)
    {
        var text = new RichText().Bold($"/{command.Name}").Add(" " + Does(words, command)).Line()
            .Add(words.Rich("helpView.example", ("example", new RichText().Code(command.Example)))).Line();
        if (command.Aliases.Count > 0)
        {
            text.Add(words.Say("helpView.also", ("names", words.List(command.Aliases.Select(alias => "/" + alias))))).Line();
        }

        return new Reply { Text = text };
    }

    /// <summary>What a command does, in one line.</summary>
    public static string Does(Words words, ICommand command) => words.Say($"help.{command.Name}");
}
