using Digest.Bot.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Digest.Bot.Commands;

public sealed class HelpCommand(IServiceProvider services) : ICommand
{
    public string Name => "help";

    public string Example => "/help schedule";

    public int Place => 80;

    public bool InMenu => true;

    public Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        // Asked for late: this command is one of the list it shows.
        var commands = services.GetServices<ICommand>().Where(command => !command.Hidden && (call.Owns || command.Audience != Audience.Owners)).ToList();
        var wanted = call.Argument.TrimStart('/');
        var one = commands.FirstOrDefault(command => command.Name == wanted || command.Aliases.Contains(wanted));
        return Task.FromResult(
            wanted.Length == 0 ? HelpView.All(call.Words, commands)
            : one is null ? Reply.Say(call.Words.Say("router.unknown", ("name", wanted.Length > 32 ? wanted[..32] : wanted)))
            : HelpView.One(call.Words, one));
    }
}
