namespace Digest.Tests.Support;

/// <summary>Keeps what is reported, in its order.</summary>
public sealed class Collected<T> : IProgress<T>
{
    public List<T> All { get; } = [];

    public void Report(T value) => All.Add(value);
}
