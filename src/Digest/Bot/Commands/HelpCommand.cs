using System.Collections.Concurrent;
using Digest.Bot.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Digest.Bot.Commands;

public sealed class HelpCommand(IServiceProvider services) : ICommand
{
    /// <summary>The list is the same for all who speak a language and have the same rights.</summary>
    private readonly ConcurrentDictionary<(string Language, bool Owns), Reply> lists = new();

    public string Name => "help";

    public string Example => "/help schedule";

    public int Place => 80;

    public bool InMenu => true;

    public Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var wanted = call.Argument.TrimStart('/').ToLowerInvariant();
        return Task.FromResult(wanted.Length == 0 ? All(call) : One(call, wanted));
    }

    private Reply All(Call call) =>
        lists.GetOrAdd((call.Words.Code, call.Owns), _ => HelpView.All(call.Words, Shown(call)) with { Stands = true });

    private Reply One(Call call, string wanted) =>
        Shown(call).FirstOrDefault(command => command.Name == wanted || command.Aliases.Contains(wanted)) is { } one
            ? HelpView.One(call.Words, one)
            : Reply.Say(call.Words.Say("router.unknown", ("name", $"/{(wanted.Length > 32 ? wanted[..32] : wanted)}")));

    /// <summary>Asked for late: this command is one of the list it shows.</summary>
    private IEnumerable<ICommand> Shown(Call call) =>
        services.GetServices<ICommand>().Where(command => !command.Hidden && (call.Owns || command.Audience != Audience.Owners));
}
