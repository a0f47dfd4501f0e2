using Digest.Bot;

namespace Digest.Terminal;

/// <summary>The console as a chat window: replies above, their buttons as letters, one writer at a time.</summary>
public sealed class Screen
{
    /// <summary>Narrower than any usual window; longer lines are hard to read anyway.</summary>
    private const int Width = 100;

    private readonly Lock gate = new();
    private readonly Ansi ansi = new(!Console.IsOutputRedirected, Console.IsOutputRedirected ? int.MaxValue : Width);
    private readonly Dictionary<char, string> letters = [];

    /// <summary>Shows a reply, and with <paramref name="buttons"/> the letters that press its buttons.</summary>
    public void Show(Reply reply, bool buttons)
    {
        lock (gate)
        {
            Console.Out.Write(ansi.Print(reply.Text));
            if (buttons)
            {
                ShowButtons(reply);
            }

            Console.Out.Flush();
        }
    }

    /// <summary>Shows the prompt, and what was typed where nobody saw it.</summary>
    public void Prompt(string typed = "")
    {
        lock (gate)
        {
            Console.Out.Write("\n> " + typed);
            Console.Out.Flush();
        }
    }

    /// <summary>A line for whoever waits; on the error stream, so that pipes stay clean.</summary>
    public static void Note(string line) => Console.Error.WriteLine(line);

    /// <summary>What a typed letter presses; the text itself when it is none.</summary>
    public string Press(string typed)
    {
        lock (gate)
        {
            return typed.Length == 1 && letters.TryGetValue(char.ToLowerInvariant(typed[0]), out var command) ? command : typed;
        }
    }

    /// <summary>A number opens a story without its button, so buttons that are only numbers get no letter.</summary>
    private void ShowButtons(Reply reply)
    {
        letters.Clear();
        foreach (var row in reply.Buttons)
        {
            var shown = row.Where(button => !button.Label.All(char.IsAsciiDigit)).Select(Letter).OfType<string>().ToList();
            if (shown.Count > 0)
            {
                Console.Out.WriteLine(string.Join("  ", shown));
            }
        }
    }

    private string? Letter(Button button)
    {
        var letter = (char)('a' + letters.Count);
        return letter <= 'z' && letters.TryAdd(letter, button.Command) ? $"[{letter}] {button.Label}" : null;
    }
}
