using System.Globalization;
using Digest.Bot.Views;
using Digest.Editions;

namespace Digest.Bot.Commands;

public sealed class SavedCommand(SavedStories saved, TimeProvider time) : ICommand
{
    private const int PageSize = 10;

    public string Name => "saved";

    public string Example => "/saved";

    public int Place => 22;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var page = int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? Math.Min(number, 10_000) : 1;
        var stories = await saved.Of(call.Request.Chat, PageSize + 1, (page - 1) * PageSize);
        if (stories.Count == 0)
        {
            return Reply.Say(call.Words.Say("save.none"));
        }

        var text = new RichText().Bold(call.Words.Say("save.title")).Line();
        foreach (var story in stories.Take(PageSize))
        {
            text.Line($"• {story.Title ?? "…"} · {When.Say(call.Words, story.SavedAt, call.Subscription.TimeZone, time.GetUtcNow())}");
        }

        return new Reply
        {
            Text = text,
            Buttons =
            [
                .. stories.Take(PageSize).Where(story => story.Title is not null).Select(story => (IReadOnlyList<Button>)[new Button(story.Title!, $"/story s{story.StoryId}")]),
                .. Paging.Turns(call.Words, page, stories.Count > PageSize ? page + 1 : page, turn => $"/saved {turn}") is { Count: > 0 } turns ? [turns] : Array.Empty<IReadOnlyList<Button>>(),
            ],
        };
    }
}
