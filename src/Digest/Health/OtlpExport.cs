using Digest.Web;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Digest.Health;

/// <summary>Sends the instruments to a collector by OTLP, once a minute. Without an address it does nothing.</summary>
public sealed class OtlpExport(WebOptions options, VitalsMeter vitals, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Otlp.Length == 0 ? Task.CompletedTask : Export(stoppingToken);

    // By itself: without an address nothing of OpenTelemetry is loaded.
    private async Task Export(CancellationToken cancellation)
    {
        using var provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(MetricBook.MeterName)
            .AddReader(new BaseExportingMetricReader(new OtlpMetricExporter(new OtlpExporterOptions
            {
                Endpoint = new Uri(options.Otlp.TrimEnd('/') + "/v1/metrics"),
                Protocol = OtlpExportProtocol.HttpProtobuf,
            })))
            .Build();
        while (!cancellation.IsCancellationRequested)
        {
            await Send(provider);
            await Task.Delay(Every, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Send(MeterProvider provider)
    {
        try
        {
            await vitals.Refresh();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // What this process has counted goes all the same; the vital numbers grow old and are left out.
        }

        provider.ForceFlush((int)Every.TotalMilliseconds / 2);
    }
}
