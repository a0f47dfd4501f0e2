namespace Digest.Bot.Views;

/// <summary>What there is to ask for.</summary>
public static class HelpView
{
    public static Reply All(IEnumerable<ICommand> commands)
    {
        var text = new RichText().Bold("What you can ask").Line();
        foreach (var command in CommandRouter.Listed(commands))
        {
            text.Add($"/{command.Name} {command.Help}").Line();
        }

        text.Line().Add("Words without a slash are a search, an address adds a feed, a number opens that story of the last digest.").Line()
            .Add("/help digest tells more of one command.");
        return new Reply { Text = text };
    }

    public static Reply One(ICommand command)
    {
        var text = new RichText().Bold($"/{command.Name}").Add($" {command.Help}").Line()
            .Add("For example: ").Code(command.Example).Line();
        if (command.Aliases.Count > 0)
        {
            text.Add($"Also: {string.Join(", ", command.Aliases.Select(alias => "/" + alias))}").Line();
        }

        return new Reply { Text = text };
    }
}
