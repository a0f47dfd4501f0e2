using System.Text;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>A conversation as a page shows it: who said what, the buttons in brackets; long lines go on indented, long messages are cut.</summary>
internal sealed class Transcript
{
    private const int Column = 6;
    private const int Width = 96;

    private readonly StringBuilder text = new();

    /// <summary>What happens now, in a line of its own.</summary>
    public void Scene(string title) => text.Append(text.Length > 0 ? "\n" : "").Append("── ").Append(title).Append(" ──\n");

    /// <summary>Somebody says something.</summary>
    public void Said(string who, string what) => Put(who, what, int.MaxValue);

    /// <summary>Somebody taps a button.</summary>
    public void Tapped(string who, string label) => Put(who, $"[{label}] ⟵ tap", int.MaxValue);

    /// <summary>The bot's message with its buttons; of its lines the first <paramref name="lines"/>.</summary>
    public void Answered(FakeMessage message, int lines = int.MaxValue)
    {
        Put("Bot", message.FileName is { } file ? $"📎 {file}\n{message.Text.Text}" : message.Text.Text, lines);
        foreach (var row in message.Buttons)
        {
            text.Append(' ', Column).Append(string.Join(' ', row.Select(button => $"[{button.Label}]"))).Append('\n');
        }
    }

    public override string ToString() => text.ToString();

    private void Put(string who, string what, int most)
    {
        var lines = what.Split('\n').SelectMany(Wrapped).ToList();
        var shown = lines.Count <= most ? lines : [.. lines.Take(most), "…"];
        for (var at = 0; at < shown.Count; at++)
        {
            text.Append(((at == 0 ? who : "").PadRight(Column) + shown[at]).TrimEnd()).Append('\n');
        }
    }

    private static IEnumerable<string> Wrapped(string line)
    {
        var rest = line;
        while (rest.Length > Width && rest.LastIndexOf(' ', Width) is > 0 and var end)
        {
            yield return rest[..end];
            rest = rest[(end + 1)..];
        }

        yield return rest;
    }
}
