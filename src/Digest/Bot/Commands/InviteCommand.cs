using System.Globalization;

namespace Digest.Bot.Commands;

public sealed class InviteCommand(People people) : ICommand
{
    private const int MostUses = 1_000;

    public string Name => "invite";

    public string Example => "/invite 5";

    public int Place => 210;

    public Audience Audience => Audience.Owners;

    public async Task<Reply> Run(Call call, CancellationToken cancellation)
    {
        var uses = 1;
        if (call.Argument.Length > 0
            && (!int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out uses) || uses is < 1 or > MostUses))
        {
            return Reply.Say(call.Words.Say("invite.range", ("most", MostUses)));
        }

        var payload = DeepLink.ToInvitation(await people.Invite(call.Request.Sender, uses));
        var text = new RichText().Add(call.Words.Count("invite.made", uses)).Line().Line();
        return new Reply
        {
            Text = call.Request.Bot is { } bot ? text.Add(DeepLink.Address(bot, payload)) : text.Code($"/start {payload}"),
        };
    }
}
