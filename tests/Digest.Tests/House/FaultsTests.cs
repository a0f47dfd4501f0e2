using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Tests.House;

/// <summary>The table of faults is whole, and each of its lines is held by tests that exist.</summary>
public sealed partial class FaultsTests
{
    private const int Faults = 96;
    private const int Promises = 10;

    private static readonly IReadOnlyList<(string Number, string HeldBy)> Lines =
    [
        .. Line().Matches(Repository.Read("tests", "Digest.Tests", "README.md")).Select(line => (line.Groups["number"].Value, line.Groups["held"].Value)),
    ];

    [Fact]
    public void Every_fault_and_every_promise_has_its_line()
    {
        var wanted = Enumerable.Range(1, Faults).Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Concat(Enumerable.Range(1, Promises).Select(number => $"P{number}"));

        Lines.Select(line => line.Number).Distinct().ShouldBe(wanted);
    }

    [Fact]
    public void Every_line_names_tests_that_exist_or_says_why_there_is_none()
    {
        var tests = typeof(FaultsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (number, held) in Lines)
        {
            var named = Name().Matches(held).Select(name => name.Groups["name"].Value).ToList();
            named.Where(name => !tests.Contains(name)).ShouldBeEmpty($"fault {number}");
            (named.Count > 0 || held.StartsWith("not here: ", StringComparison.Ordinal)).ShouldBeTrue($"fault {number} is held by nothing");
        }
    }

    [GeneratedRegex(@"^\| (?<number>P?\d+) \|[^|]+\| (?<held>.+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
