using System.CommandLine;
using Digest.Bot;

namespace Digest.Tests.House;

public sealed class CommandTypesTests
{
    [Theory]
    [InlineData("Digest.Bot.Commands", typeof(ICommand))]
    [InlineData("Digest.Cli", typeof(Command))]
    public void Every_command_is_known_by_its_file(string space, Type kind) =>
        CommandTypes.In(space).ShouldBe(
            typeof(ICommand).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(kind)),
            ignoreOrder: true);
}
