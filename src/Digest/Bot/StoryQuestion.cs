using Digest.Bot.Views;

namespace Digest.Bot;

/// <summary>Asks which story of a digest is meant: by a button for each, or by its number.</summary>
public sealed class StoryQuestion(PastDigests past)
{
    private const int ButtonsInRow = 5;

    /// <summary>The question, where a button of a digest names it (<c>d7</c>); null: something else was said.</summary>
    /// <param name="call">What was said.</param>
    /// <param name="command">The name of the command that wants a story.</param>
    /// <param name="question">As a reader is asked.</param>
    /// <param name="meant">What a story's button types behind the command.</param>
    public async Task<Reply?> Of(Call call, string command, string question, Func<PastStory, string> meant)
    {
        if (PastDigests.Number(call.Argument) is not { } number)
        {
            return null;
        }

        var named = $"{command} {MeantSubscription.PrefixOf(call.Subscription)}";
        return Reply.Ask($"{named}{call.Argument}", question) with
        {
            Buttons =
            [
                .. (await past.Stories(call, number))
                    .Select(story => new Button($"{story.Number}", $"/{named}{meant(story)}"))
                    .Chunk(ButtonsInRow)
                    .Select(row => (IReadOnlyList<Button>)row),
            ],
        };
    }
}
