using System.Diagnostics.Metrics;

namespace Digest.Editions.Deliveries;

/// <summary>What sending comes to, counted.</summary>
internal static class DeliveryMeter
{
    private static readonly Meter Meter = new("Digest");

    private static readonly Counter<long> Sends = Meter.CreateCounter<long>("digest.sends", "{message}", "Sends of messages, by how they ended.");

    /// <summary>Counts a send.</summary>
    public static void Count(SendOutcome outcome) =>
        Sends.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name.ToLowerInvariant()));
}
