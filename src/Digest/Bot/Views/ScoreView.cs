using System.Globalization;
using Digest.Text;

namespace Digest.Bot.Views;

/// <summary>A score in named parts, and their total: what is shown adds up.</summary>
internal static class ScoreView
{
    /// <summary>
    /// The parts with two digits, a line each, and their total. Rounded parts may miss the rounded total by some hundredths;
    /// the largest part takes the difference.
    /// </summary>
    public static RichText Of(Words words, IReadOnlyList<Part> parts, double score)
    {
        var shown = parts.Where(part => Hundredths(part.Value) != 0).ToList();
        var values = shown.Select(part => Hundredths(part.Value)).ToList();
        if (values.Count > 0)
        {
            var largest = values.IndexOf(values.MaxBy(Math.Abs));
            values[largest] += Hundredths(score) - values.Sum();
        }

        var text = new RichText();
        foreach (var (part, value) in shown.Zip(values))
        {
            text.Code(Signed(value)).Add($"  {ReasonView.Of(words, part)}").Line();
        }

        return text.Code(Signed(Hundredths(score))).Bold("  " + words.Say("why.inAll")).Line();
    }

    private static long Hundredths(double value) => (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);

    private static string Signed(long hundredths) => (hundredths / 100.0).ToString("+0.00;−0.00; 0.00", CultureInfo.InvariantCulture);
}
