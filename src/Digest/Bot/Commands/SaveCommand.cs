using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot.Commands;

/// <summary>Puts a story aside, in a group for whoever says so; <c>/unsave</c> lets it go.</summary>
public sealed class SaveCommand(AboutStory about, StoryQuestion question, SavedStories saved, TimeProvider time) : ICommand
{
    private const string Unsave = "unsave";

    public string Name => "save";

    public string Example => "/save 3";

    public int Place => 21;

    public IReadOnlyList<string> Aliases => [Unsave];

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Request.IsGuest)
        {
            return Reply.Say(call.Words.Say("save.guest"));
        }

        if (call.Argument.Length == 0)
        {
            return Reply.Ask(call.Called, call.Words.Say("save.which"));
        }

        return await question.Of(call, call.Called, call.Words.Say("save.whichOf"), story => $"s{story.Id}")
            ?? await about.Tell(call, call.Argument, story => call.Called == Unsave ? LetGo(call, story) : Save(call, story));
    }

    private async Task<Reply> Save(Call call, MeantStory story)
    {
        await saved.Save(call.Request.Saved, story.Number, time.GetUtcNow().ToUnixTimeMilliseconds());
        return new Reply
        {
            Text = call.Words.Say("save.saved", ("title", StoryLead.Title(call.Words.Code, story.Articles))),
            Buttons = [[new Button(call.Words.Say("rule.takeBack"), $"/{Unsave} s{story.Number}")]],
        };
    }

    private async Task<Reply> LetGo(Call call, MeantStory story) => Reply.Say(call.Words.Say(
        await saved.Remove(call.Request.Saved, story.Number) ? "save.removed" : "save.notSaved",
        ("title", StoryLead.Title(call.Words.Code, story.Articles))));
}
