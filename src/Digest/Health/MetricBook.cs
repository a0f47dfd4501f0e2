using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Digest.Health;

/// <summary>Adds up what the program's meter counts, and prints it as Prometheus reads it (text format 0.0.4).</summary>
public sealed class MetricBook : IDisposable
{
    /// <summary>The one meter of this program; each folder makes its own instruments in it.</summary>
    public const string MeterName = "Digest";

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), double> sums = new();
    private readonly Lock gate = new();

    public MetricBook()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == MeterName)
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Enter(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Enter(instrument, value, tags));
        listener.Start();
    }

    /// <summary>All instruments as of now, in the order of their names; a gauge that tells nothing now is left out.</summary>
    public string Print()
    {
        var page = new StringBuilder();
        foreach (var instrument in Now().GroupBy(sum => sum.Key.Instrument).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            var name = NameOf(instrument.Key);
            page.Append(CultureInfo.InvariantCulture, $"# HELP {name} {instrument.Key.Description}\n");
            page.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(IsCounted(instrument.Key) ? "counter" : "gauge")}\n");
            foreach (var ((_, labels), value) in instrument.OrderBy(sum => sum.Key.Labels, StringComparer.Ordinal))
            {
                page.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value:R}\n");
            }
        }

        return page.ToString();
    }

    public void Dispose() => listener.Dispose();

    /// <summary>What was counted, and what is observed now. What a gauge said before is no longer true.</summary>
    private KeyValuePair<(Instrument Instrument, string Labels), double>[] Now()
    {
        lock (gate)
        {
            foreach (var observed in sums.Keys.Where(sum => !IsCounted(sum.Instrument)))
            {
                sums.TryRemove(observed, out _);
            }

            listener.RecordObservableInstruments();
            return [.. sums];
        }
    }

    private void Enter(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = (instrument, Labels(tags));
        sums.AddOrUpdate(key, value, (_, before) => IsCounted(instrument) ? before + value : value);
    }

    private static bool IsCounted(Instrument instrument) => instrument is Counter<long> or Counter<double>;

    private static string NameOf(Instrument instrument) =>
        instrument.Name.Replace('.', '_') + (instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" }) + (IsCounted(instrument) ? "_total" : "");

    /// <summary>Our own words alone stand in tags: nothing of a feed or a reader.</summary>
    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0)
        {
            return "";
        }

        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
        {
            labels.Add($"{name}=\"{value}\"");
        }

        return $"{{{string.Join(",", labels)}}}";
    }
}
