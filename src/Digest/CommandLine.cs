using System.CommandLine;
using System.CommandLine.Parsing;

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

    /// <summary>Does what was typed. What cannot be understood, read or written is a sentence on the error stream. Returns the exit code.</summary>
    public static async Task<int> Run(string[] typed)
    {
        var parsed = Root().Parse(typed);
        if (parsed.Errors.Count > 0)
        {
            return Exit.Because([.. parsed.Errors.Select(Sentence).Distinct(), $"{Called(parsed.CommandResult.Command)} --help tells what there is."]);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = DigestServices.Farewell });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Exit.Because($"It ended, for it could not read or write: {error.Message}");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Exit.Because($"It ended by a fault of this program: {error}");
        }
        catch (OperationCanceledException)
        {
            return Exit.Because();
        }
    }

    /// <summary>The root command with every subcommand; a subcommand is found by its file.</summary>
    public static RootCommand Root()
    {
        var wait = new Option<double>("--wait")
        {
            Description = "In the terminal: how many seconds to wait for feeds before the digest is shown",
            DefaultValueFactory = _ => UsualPatience,
        };
        var root = new RootCommand(About) { wait };
        foreach (var type in CommandTypes.In("Digest.Cli"))
        {
            root.Subcommands.Add((Command)Activator.CreateInstance(type)!);
        }

        root.SetAction((parsed, cancellation) => Running.Run(TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(wait), 0, 3600)), cancellation));
        return root;
    }

    private static string Called(Command command) => command is RootCommand ? "digest" : $"digest {command.Name}";

    /// <summary>The parser names types of .NET; a person is told what to type.</summary>
    private static string Sentence(ParseError error) => error.SymbolResult is OptionResult { Option: var option, Tokens: [.., var value] } && IsNumber(option.ValueType)
        ? $"{option.Name} takes a number, not '{value.Value}'."
        : error.Message;

    private static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(int) || plain == typeof(double));
}
