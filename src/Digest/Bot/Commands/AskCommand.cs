using Digest.Bot.Views;
using Digest.Lookups;
using Digest.Text.Answers;

namespace Digest.Bot.Commands;

public sealed class AskCommand(Asking asking, TimeProvider time) : ICommand
{
    public string Name => "ask";

    public string Example => "/ask How many engineers were sent to Kursk?";

    public int Place => 45;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var question = Question.Of(call.Argument);
        if (question.IsEmpty)
        {
            return Reply.Say(call.Words.Say("ask.what"));
        }

        return AskView.Of(call.Words, await asking.Find(call.Subscription, question, Asking.Most), call.Subscription.TimeZone, time.GetUtcNow());
    }
}
