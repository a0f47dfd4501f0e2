namespace Digest.Tests.Support;

/// <summary>Tests that others would disturb: those that measure the memory of the process, and those whose rates a slow wire would blur.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
