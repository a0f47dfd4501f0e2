using System.CommandLine;
using System.Reflection;

namespace Digest;

/// <summary>What can be typed behind the program's name.</summary>
public static class CommandLine
{
    private const string About =
        """
        Digest reads news feeds and tells you what is new, in the sources' own sentences.

        Without a subcommand it runs: with a Telegram token (Digest:Telegram:Token in appsettings.json, the environment
        variable Digest__Telegram__Token, or user secrets) as the service behind your bot, without one as a chat in this
        terminal. When standard input is not a terminal it prints the digest and ends.
        """;

    /// <summary>How long the terminal waits for feeds before it shows the digest, seconds: a newcomer's patience.</summary>
    private const double UsualPatience = 1.5;

    /// <summary>The root command with every subcommand; a subcommand is found by its type.</summary>
    public static RootCommand Root()
    {
        var wait = new Option<double>("--wait")
        {
            Description = "In the terminal: how many seconds to wait for feeds before the digest is shown",
            DefaultValueFactory = _ => UsualPatience,
        };
        var root = new RootCommand(About) { wait };
        foreach (var type in Subcommands())
        {
            root.Subcommands.Add((Command)Activator.CreateInstance(type)!);
        }

        root.SetAction((parsed, cancellation) => Running.Run(TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(wait), 0, 3600)), cancellation));
        return root;
    }

    private static IEnumerable<Type> Subcommands() => Assembly.GetExecutingAssembly()
        .GetTypes()
        .Where(type => type is { IsAbstract: false, Namespace: "Digest.Cli" } && type.IsSubclassOf(typeof(Command)))
        .OrderBy(type => type.Name, StringComparer.Ordinal);
}
