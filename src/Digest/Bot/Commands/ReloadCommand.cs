using Digest.Feeds;

namespace Digest.Bot.Commands;

/// <summary>Asks all feeds now, those that were given up too; hosts are asked as gently as ever.</summary>
public sealed class ReloadCommand(FeedStore feeds, TimeProvider time) : ICommand
{
    public string Name => "reload";

    public string Example => "/reload";

    public int Place => 265;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => new()
    {
        Text = call.Words.Count("reload.asked", await feeds.Hasten(time.GetUtcNow().ToUnixTimeMilliseconds())),
        Buttons = [[new Button(call.Words.Say("button.sources"), "/sources"), new Button(call.Words.Say("status.errors"), "/errors")]],
    };
}
