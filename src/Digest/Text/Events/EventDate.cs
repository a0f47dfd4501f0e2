namespace Digest.Text.Events;

/// <summary>How much of a date is known.</summary>
public enum DatePart
{
    Day,
    Month,
    Year,
}

/// <summary>A date that a text gives, resolved: of a month or year its first day. It stands at <paramref name="Start"/> of the sentence.</summary>
public readonly record struct EventDate(DateOnly Date, DatePart Known, int Start);
