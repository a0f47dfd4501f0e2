namespace Digest.Bot.Commands;

/// <summary>The link to a digest (<c>d7</c>) or a story (<c>s12</c>), to be copied or passed on; the button under each types it.</summary>
public sealed class ShareCommand : ICommand
{
    /// <summary>Opens the reader's chats, to choose one for a link. Source: core.telegram.org/widgets/share.</summary>
    private const string PassOn = "https://t.me/share/url?url=";

    public string Name => "share";

    public string Example => "/share s12";

    public int Place => 100;

    public bool Hidden => true;

    public Task<Reply> Run(Call call, CancellationToken cancellation) => Task.FromResult(Answer(call.Words, call.Request.Bot, call.Argument));

    private static Reply Answer(Words words, string? bot, string meant)
    {
        if (bot is null)
        {
            return Reply.Say(words.Say("share.nowhere"));
        }

        if (PastDigests.Number(meant) is { } digest)
        {
            return Link(words, words.Say("share.digest"), DeepLink.Address(bot, DeepLink.ToDigest(digest)));
        }

        return StoryChoice.Id(meant) is { } story
            ? Link(words, words.Say("share.story"), DeepLink.Address(bot, DeepLink.ToStory(story)))
            : Reply.Say(words.Say("story.none"));
    }

    private static Reply Link(Words words, string title, string address) => new()
    {
        Text = new RichText().Bold(title).Line().Link(address, address).Line().Line().Link(words.Say("share.passOn"), PassOn + Uri.EscapeDataString(address)),
    };
}
