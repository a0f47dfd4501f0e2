using System.Globalization;
using System.Text;
using Digest.Storage;
using Digest.Text.Weighing;

namespace Digest.Articles;

/// <summary>Keeps what the background has learnt over a restart: as a note in parts, written anew when a twentieth more was learnt.</summary>
public sealed class Learning(Background background, Notes notes)
{
    private const string Note = "background";

    // A word met once tells no more than one never met, and makes up half of all.
    private const int LeastKept = 2;

    // What a power cut may cost: a twentieth, at first two hundred articles.
    private const double Share = 0.05;
    private const int LeastArticles = 200;

    // All at once are some megabytes, and several times that while they are read or written.
    private const int TermsOfPart = 8_192;

    private readonly Lock gate = new();
    private Task? taken;
    private int kept;

    /// <summary>Takes up what was kept, once; nothing where the background has learnt since the start.</summary>
    public Task TakeUp()
    {
        lock (gate)
        {
            return taken is null or { IsFaulted: true } ? taken = TakeUpKept() : taken;
        }
    }

    private async Task TakeUpKept()
    {
        if (background.Documents > 0)
        {
            return;
        }

        await notes.Read(Note, part =>
        {
            var (learnt, documents) = Read(part);
            background.Learn(learnt, documents);
        });
        kept = background.Documents;
    }

    /// <summary>Keeps it, if enough was learnt since it was kept last.</summary>
    public async Task KeepWhenWorthwhile()
    {
        if (background.Documents - kept < Math.Max(LeastArticles, Share * background.Documents))
        {
            return;
        }

        kept = background.Documents;
        await notes.Keep(Note, Write(background.Learnt, kept));
    }

    /// <summary>Of each part the number of its articles, which the first tells for all, then a line for each term: how many hold it, and its hash.</summary>
    internal static IEnumerable<string> Write(IEnumerable<KeyValuePair<ulong, int>> learnt, int documents) => learnt
        .Where(pair => pair.Value >= LeastKept)
        .Chunk(TermsOfPart)
        .Select((terms, part) => Write(terms, part is 0 ? documents : 0));

    private static string Write(KeyValuePair<ulong, int>[] learnt, int documents)
    {
        var note = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{documents}\n");
        foreach (var (term, count) in learnt)
        {
            note.Append(CultureInfo.InvariantCulture, $"{count} {term:x}\n");
        }

        return note.ToString();
    }

    /// <summary>What a part tells; lines that say nothing are left out.</summary>
    internal static (IReadOnlyList<KeyValuePair<ulong, int>> Learnt, int Documents) Read(string note)
    {
        var learnt = new List<KeyValuePair<ulong, int>>();
        var documents = 0;
        foreach (var range in note.AsSpan().Split('\n'))
        {
            var line = note.AsSpan()[range];
            var blank = line.IndexOf(' ');
            if (blank > 0
                && int.TryParse(line[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && ulong.TryParse(line[(blank + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var term))
            {
                learnt.Add(new(term, count));
            }
            else if (range.Start.Value is 0)
            {
                _ = int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out documents);
            }
        }

        return (learnt, documents);
    }
}
