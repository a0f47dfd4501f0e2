namespace Digest.Bot.Views;

/// <summary>What there is to ask for.</summary>
public static class HelpView
{
    public static Reply All(Words words, IEnumerable<ICommand> commands)
    {
        var text = new RichText().Bold(words.Say("helpView.title")).Line();
        foreach (var group in CommandRouter.Listed(commands).GroupBy(command => command.Audience == Audience.Owners))
        {
            if (group.Key)
            {
                text.Line().Bold(words.Say("helpView.owners")).Line();
            }

            foreach (var command in group)
            {
                text.Add($"/{command.Name} {Does(words, command)}").Line();
            }
        }

        text.Line().Add(words.Say("helpView.plain")).Line().Add(words.Say("helpView.more"));
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
