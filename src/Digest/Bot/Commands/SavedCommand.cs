using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Stories;

namespace Digest.Bot.Commands;

public sealed class SavedCommand(SavedStories saved, StoryStore stories, TimeProvider time) : ICommand
{
    private const int PageSize = 10;

    public string Name => "saved";

    public string Example => "/saved";

    public int Place => 22;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var page = int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? Math.Min(number, 10_000) : 1;
        var aside = await saved.Of(call.Request.Saved, PageSize + 1, (page - 1) * PageSize);
        if (aside.Count == 0 && page > 1)
        {
            // The list has become shorter since its button was shown.
            return await Run(call with { Argument = "" }, cancellation);
        }

        if (aside.Count == 0)
        {
            return Reply.Say(call.Words.Say("save.none"));
        }

        var told = await stories.Articles(call.Subscription.Id, [.. aside.Select(story => story.StoryId)]);
        var shown = aside.Take(PageSize).Select(story => told.Contains(story.StoryId) ? story with { Title = StoryLead.Title(call.Words.Code, [.. told[story.StoryId]]) } : story).ToList();
        var text = new RichText().Bold(call.Words.Say("save.title")).Line();
        foreach (var story in shown)
        {
            text.Line($"• {story.Title ?? "…"} · {When.Say(call.Words, story.SavedAt, call.Subscription.TimeZone, time.GetUtcNow())}");
        }

        return new Reply
        {
            Text = text,
            Buttons =
            [
                .. shown.Where(story => story.Title is not null).Select(story => (IReadOnlyList<Button>)[new Button(story.Title!, $"/story s{story.StoryId}")]),
                .. Paging.Turns(call.Words, page, aside.Count > PageSize ? page + 1 : page, turn => $"/saved {turn}") is { Count: > 0 } turns ? [turns] : Array.Empty<IReadOnlyList<Button>>(),
            ],
        };
    }
}
