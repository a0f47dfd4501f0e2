using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Digest.Bot.Commands;

/// <summary>Tells what is kept about a chat, hands it out, and forgets it.</summary>
public sealed class PrivacyCommand(Privacy privacy, TimeProvider time) : ICommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public string Name => "privacy";

    public string Example => "/privacy export";

    public int Place => 78;

    public Audience Audience => Audience.Changers;

    public async Task<Reply> Run(Call call, CancellationToken cancellation) => call.Argument switch
    {
        "export" => await Export(call),
        "delete" => Confirm(call.Words),
        "delete yes" => await Delete(call),
        _ => await Show(call),
    };

    private async Task<Reply> Show(Call call)
    {
        var kept = await privacy.Of(call.Request.Chat.Chat);
        var text = new RichText().Bold(call.Words.Say("privacy.title")).Line().Add(call.Words.Say("privacy.what")).Line();
        foreach (var (table, rows) in kept.Where(entry => entry.Value.Count > 0))
        {
            text.Code(table).Add($" {rows.Count.ToString(CultureInfo.InvariantCulture)}").Line();
        }

        return new Reply
        {
            Text = text,
            Buttons = [[new Button(call.Words.Say("privacy.export"), "/privacy export"), new Button(call.Words.Say("privacy.delete"), "/privacy delete")]],
        };
    }

    private async Task<Reply> Export(Call call)
    {
        var kept = await privacy.Of(call.Request.Chat.Chat);
        var json = JsonSerializer.Serialize(kept, Indented);
        return Reply.Say(call.Words.Say("privacy.exported")) with
        {
            Files = [new ReplyFile($"digest-{time.GetUtcNow():yyyy-MM-dd}.json", Encoding.UTF8.GetBytes(json))],
        };
    }

    private static Reply Confirm(Words words) => new()
    {
        Text = new RichText().Add(words.Say("privacy.sure")),
        Buttons = [[new Button(words.Say("privacy.yes"), "/privacy delete yes"), new Button(words.Say("privacy.export"), "/privacy export"), new Button(words.Say("button.cancel"), "/cancel")]],
    };

    private async Task<Reply> Delete(Call call)
    {
        await privacy.Forget(call.Request.Chat.Chat);
        return Reply.Say(call.Words.Say("privacy.deleted"));
    }
}
