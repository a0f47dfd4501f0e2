using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot.Commands;

/// <summary>Puts a story aside, in a group for whoever says so; <c>/unsave</c> lets it go.</summary>
public sealed class SaveCommand(StoryChoice choice, StoryQuestion question, SavedStories saved, TimeProvider time) : ICommand
{
    public string Name => "save";

    public string Example => "/save 3";

    public int Place => 21;

    public IReadOnlyList<string> Aliases => ["unsave"];

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        if (call.Request.IsGuest)
        {
            return Reply.Say(call.Words.Say("save.guest"));
        }

        if (call.Argument.Length == 0)
        {
            return Reply.Ask(Name, call.Words.Say("save.which"));
        }

        if (await question.Of(call, Name, call.Words.Say("save.whichOf"), story => $"s{story.Id}") is { } which)
        {
            return which;
        }

        var story = await choice.Find(call.Subscription, call.Argument);
        if (story.Count == 0)
        {
            return Reply.Say(call.Words.Say("story.none"));
        }

        var (number, title) = (story[0].StoryId!.Value, StoryLead.Title(call.Words.Code, story));
        if (call.Request.Text.TrimStart('/').StartsWith("unsave", StringComparison.OrdinalIgnoreCase))
        {
            return Reply.Say(call.Words.Say(await saved.Remove(call.Request.Saved, number) ? "save.removed" : "save.notSaved", ("title", title)));
        }

        await saved.Save(call.Request.Saved, number, time.GetUtcNow().ToUnixTimeMilliseconds());
        return new Reply { Text = call.Words.Say("save.saved", ("title", title)), Buttons = [[new Button(call.Words.Say("rule.takeBack"), $"/unsave s{number}")]] };
    }
}
