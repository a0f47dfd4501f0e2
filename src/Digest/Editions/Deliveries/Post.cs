namespace Digest.Editions.Deliveries;

/// <summary>A message that is to be sent, and the delivery that it answers; null: none.</summary>
internal sealed record Post(string Body, long? ReplyTo);

/// <summary>A message that is in the chat already: its body as deliveries keep it, and its number there.</summary>
public sealed record ToldMessage(string Body, long Message)
{
    /// <summary>What it reads where a source had changed what it quotes before it was told; null: its body.</summary>
    public string? Corrected { get; init; }
}
