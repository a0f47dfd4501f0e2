using System.Security.Cryptography;
using System.Text;
using Digest.Editions;
using Digest.Storage;

namespace Digest.Bot;

/// <summary>
/// Who may use the bot: its owners, and everyone in a chat that an owner opened. Whoever sits at the terminal owns it.
/// </summary>
public sealed class Access(BotOptions options, Notes notes, SubscriptionStore subscriptions)
{
    private const string OwnerNote = "owner";
    private const string CodeNote = "owner code";

    /// <summary>What the first owner sends; null where there is an owner.</summary>
    public async Task<string?> Code() =>
        options.Owners.Count > 0 || await notes.Find(OwnerNote) is not null ? null : await notes.Settle(CodeNote, NewCode());

    /// <summary>The sender owns the bot.</summary>
    public async Task<bool> Owns(Request request) =>
        request.AtTerminal || options.Owners.Contains(request.Sender) || await notes.Find(OwnerNote) == request.Sender.ToString();

    /// <summary>The sender may use the bot here.</summary>
    public async Task<bool> Admits(Request request) =>
        await Owns(request) || (request.InGroup && await subscriptions.Of(request.Chat) is not null);

    /// <summary>Makes the sender the owner when he shows the code. False: he did not, or there is an owner.</summary>
    public async Task<bool> Claim(Request request, string shown)
    {
        if (request.InGroup || await Code() is not { } code || !Same(code, shown))
        {
            return false;
        }

        return await notes.Settle(OwnerNote, request.Sender.ToString()) == request.Sender.ToString();
    }

    private static bool Same(string code, string shown) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(shown));

    private static string NewCode() => RandomNumberGenerator.GetHexString(12, lowercase: true);
}
