namespace Digest.Editions.Rules;

/// <summary>What a text said as a filter: an expression, or what is wrong with it.</summary>
/// <param name="Expression">Null where something is wrong.</param>
/// <param name="Fault">The kind of the fault: empty, long, bracket, quote, pattern, field, age, code, many, nothing. Null where all is well.</param>
public sealed record FilterReading(FilterExpression? Expression, string? Fault);
