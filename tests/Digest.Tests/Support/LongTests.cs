using System.Globalization;

namespace Digest.Tests.Support;

/// <summary>Tests of minutes run only where they are asked for; their short forms always do.</summary>
public static class LongTests
{
    private const string Variable = "DIGEST_TEST_LONG";

    /// <summary>The minutes are wanted.</summary>
    public static bool AreWanted { get; } = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Skips the test, with the reason, where its minutes are not wanted.</summary>
    public static void SkipUnlessWanted() => Skip.IfNot(AreWanted, $"{Variable} is not set: this test takes minutes");

    /// <summary>A number that a variable sets, else the one of the plain or the long run.</summary>
    public static int Count(string variable, int plain, int @long) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var count) ? count
        : AreWanted ? @long : plain;
}
