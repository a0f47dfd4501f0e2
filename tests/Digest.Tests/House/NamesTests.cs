using System.Text.RegularExpressions;
using Digest.Bot;

namespace Digest.Tests.House;

public sealed partial class NamesTests
{
    [Fact]
    public void No_type_has_a_name_that_says_little()
    {
        var vague = typeof(ICommand).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Digest", StringComparison.Ordinal) == true && !type.Name.Contains('<'))
            .Where(type => Vague().IsMatch(type.Name))
            .Select(type => type.FullName);

        vague.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var marks =
            from folder in new[] { "src", "tests" }
            from path in Repository.Sources(folder)
            where Path.GetFileName(path) != "NamesTests.cs"
            from line in File.ReadLines(path)
            where Unfinished().IsMatch(line)
            select $"{Path.GetFileName(path)}: {line.Trim()}";

        marks.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_speaks_of_one_machine()
    {
        var strays =
            from path in Repository.Sources("src").Concat(Repository.Sources("tests")).Append(Repository.File("README.md")).Append(Repository.File("src", "README.md"))
            where OneMachine().IsMatch(File.ReadAllText(path))
            select path;

        strays.ShouldBeEmpty();
    }

    [GeneratedRegex("(Manager|Helper|Utils?|Processor|Dto|Impl|Base)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|#pragma warning disable")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(^|[^A-Za-z0-9_.\-])/(work|farm)/|/home/[a-z]")]
    private static partial Regex OneMachine();
}
