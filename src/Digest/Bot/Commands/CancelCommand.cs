namespace Digest.Bot.Commands;

/// <summary>Takes a question back; the button under it types it. That any command closes a question is the router's rule.</summary>
public sealed class CancelCommand : ICommand
{
    public string Name => "cancel";

    public string Example => "/cancel";

    public int Place => 100;

    public bool Hidden => true;

    public Task<Reply> Run(Call call, CancellationToken cancellation) => Task.FromResult(Reply.Say(call.Words.Say("cancel.done")));
}
