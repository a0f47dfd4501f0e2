using Digest.Bot.Views;
using Digest.Lookups;
using Digest.Text.Answers;

namespace Digest.Bot.Commands;

public sealed class AskCommand(Asking asking, LookupMemory memory, QueryStore queries, TimeProvider time) : ICommand
{
    /// <summary>What a button types before the mark of a question.</summary>
    private const char MarkSign = '=';

    public string Name => "ask";

    public string Example => "/ask How many engineers were sent to Kursk?";

    public int Place => 45;

    public bool InMenu => true;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var question = Question.Of(call.Argument.StartsWith(MarkSign) ? await queries.Find(call.Argument[1..]) ?? "" : call.Argument);
        if (question.IsEmpty)
        {
            return Reply.Ask(Name, call.Words.Say("ask.what"));
        }

        var result = await asking.Find(call.Subscription, question);
        var mark = result.Sentences.Count > 0 ? await memory.Keep(call.Subscription, new Lookup { Command = Name, Text = question.Text }) : "";
        return AskView.Of(call.Words, result, mark, call.Subscription.TimeZone, time.GetUtcNow());
    }
}
