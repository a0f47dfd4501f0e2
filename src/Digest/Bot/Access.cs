using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>
/// Who may use the bot: its owners, whom they invited, and everyone in a chat that one of these opened; in open mode everybody.
/// Whoever sits at the terminal owns it.
/// </summary>
public sealed class Access(BotOptions options, Notes notes, People people, SubscriptionStore subscriptions)
{
    private const string OwnerNote = "owner";
    private const string CodeNote = "owner code";

    /// <summary>What the first owner sends; null where there is an owner.</summary>
    public async Task<string?> Code() =>
        options.Owners.Count > 0 || await notes.Find(OwnerNote) is not null ? null : await notes.Settle(CodeNote, NewCode());

    /// <summary>The ids of all owners.</summary>
    public async Task<IReadOnlyList<long>> Owners() =>
        await notes.Find(OwnerNote) is { } owner ? [.. options.Owners, long.Parse(owner, CultureInfo.InvariantCulture)] : options.Owners;

    /// <summary>The sender owns the bot.</summary>
    public async Task<bool> Owns(Request request) => request.AtTerminal || (await Owners()).Contains(request.Sender);

    /// <summary>The sender may use the bot here.</summary>
    public async Task<bool> Admits(Request request) =>
        options.Open
        || await Owns(request)
        || await people.Know(request.Sender)
        || (request.InGroup && await IsOpened(request));

    /// <summary>Somebody opened the chat; or it gets somebody's digest, whose buttons answer.</summary>
    private async Task<bool> IsOpened(Request request) =>
        (await subscriptions.Of(request.Chat) ?? await subscriptions.Of(request.Chat with { Thread = 0 })) is not null
        || (request.Tapped && await subscriptions.SentTo(request.Chat) is not null);

    /// <summary>Lets the sender in who shows the owner's code or an invitation. False: he shows neither, or it is spent.</summary>
    public async Task<bool> Claim(Request request, string shown) =>
        !request.InGroup && (DeepLink.Invitation(shown) is { } code
            ? await people.Admit(code, request.Sender, request.ChatTitle)
            : await Own(request, shown));

    private async Task<bool> Own(Request request, string shown)
    {
        if (await Code() is not { } code || !Same(code, shown))
        {
            return false;
        }

        var sender = request.Sender.ToString(CultureInfo.InvariantCulture);
        return await notes.Settle(OwnerNote, sender) == sender;
    }

    private static bool Same(string code, string shown) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(shown));

    private static string NewCode() => RandomNumberGenerator.GetHexString(12, lowercase: true);
}
