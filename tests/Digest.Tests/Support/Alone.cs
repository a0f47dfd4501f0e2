namespace Digest.Tests.Support;

/// <summary>Tests that measure the memory of the process: what others hold meanwhile would be counted too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
