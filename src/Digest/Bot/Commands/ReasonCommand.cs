using Digest.Bot.Views;
using Digest.Lookups;
using Digest.Text.Answers;

namespace Digest.Bot.Commands;

/// <summary>Why an answer was chosen, in numbers that add up; its button types it.</summary>
public sealed class ReasonCommand(Asking asking, QueryStore queries) : ICommand
{
    public string Name => "reason";

    public string Example => "/reason 5d41402abc4b2a76b9719d91";

    public int Place => 101;

    public bool Hidden => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => await queries.Find(call.Argument) is { } text
        ? AskView.Reasons(call.Words, await asking.Find(call.Subscription, Question.Of(text)))
        : Reply.Say(call.Words.Say("search.outOfDate"));
}
