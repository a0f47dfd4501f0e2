using Digest.Telegram.Api;

namespace Digest.Telegram;

/// <summary>Who may change a group's settings. Telegram is asked at most once a minute for each person.</summary>
internal sealed class Administrators(BotApi api, TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    /// <summary>More than this many answers are looked through for old ones.</summary>
    private const int ManyAnswers = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(long Chat, long User), (bool Is, long At)> known = [];

    /// <summary>Whether the person is an administrator there; no, where Telegram does not say.</summary>
    public async Task<bool> Has(long chat, long user, CancellationToken cancellation)
    {
        if (Known(chat, user) is { } answer)
        {
            return answer;
        }

        var result = await api.GetChatMember(new GetChatMember { ChatId = chat, UserId = user }, cancellation);
        if (result is not ApiResult<ChatMember>.Ok(var member))
        {
            return false;
        }

        var isAdministrator = member.Status is "creator" or "administrator";
        Keep(chat, user, isAdministrator);
        return isAdministrator;
    }

    private bool? Known(long chat, long user)
    {
        lock (gate)
        {
            return known.TryGetValue((chat, user), out var answer) && time.GetElapsedTime(answer.At) < Memory ? answer.Is : null;
        }
    }

    private void Keep(long chat, long user, bool isAdministrator)
    {
        lock (gate)
        {
            if (known.Count >= ManyAnswers)
            {
                foreach (var (key, _) in known.Where(entry => time.GetElapsedTime(entry.Value.At) >= Memory).ToList())
                {
                    known.Remove(key);
                }
            }

            known[(chat, user)] = (isAdministrator, time.GetTimestamp());
        }
    }
}
