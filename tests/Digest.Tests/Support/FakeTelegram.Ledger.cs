namespace Digest.Tests.Support;

/// <summary>The ledger: what the bot did.</summary>
public sealed partial class FakeTelegram
{
    private readonly List<FakeMessage> sent = [];
    private readonly List<FakeMessage> edits = [];
    private readonly List<FakeCall> calls = [];
    private readonly List<string> violations = [];
    private readonly List<string> silent = [];
    private readonly HashSet<string> openQueries = [];
    private readonly Dictionary<long, DateTimeOffset> heldUntil = [];

    /// <summary>Every new message in the order of arrival, as it was then.</summary>
    public IReadOnlyList<FakeMessage> Sent => Copy(sent);

    /// <summary>Every change of a message.</summary>
    public IReadOnlyList<FakeMessage> Edits => Copy(edits);

    public IReadOnlyList<FakeCall> Calls => Copy(calls);

    /// <summary>What Telegram refuses for its form, and waits that were not kept. A sound bot has none.</summary>
    public IReadOnlyList<string> Violations => Copy(violations);

    /// <summary>What Telegram takes but changes without a word. A sound bot has none.</summary>
    public IReadOnlyList<string> Silent => Copy(silent);

    /// <summary>Taps whose button still spins.</summary>
    public IReadOnlyList<string> UnansweredQueries => Copy(openQueries);

    /// <summary>The message as it is now.</summary>
    public FakeMessage Now(FakeMessage message) =>
        Edits.LastOrDefault(edit => edit.Id == message.Id && edit.Chat == message.Chat) ?? message;

    /// <summary>What a chat's readers see of the bot, oldest first.</summary>
    public IReadOnlyList<string> Texts(FakeChat chat) =>
        [.. Sent.Where(message => message.Chat == chat).Select(message => Now(message).Text.Text)];

    public int CallsOf(string method) => Calls.Count(call => call.Method.Equals(method, StringComparison.OrdinalIgnoreCase));

    /// <summary>Waits for something to show up in the ledger.</summary>
    /// <exception cref="TimeoutException">It did not within the patience.</exception>
    public async Task Until(Func<FakeTelegram, bool> holds, double seconds = 60)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!holds(this))
        {
            if (TimeProvider.System.GetElapsedTime(begun).TotalSeconds > seconds)
            {
                throw new TimeoutException($"it did not happen; calls: {string.Join(", ", Calls.TakeLast(10).Select(call => call.Method))}; violations: {string.Join("; ", Violations)}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    private void Violate(string what)
    {
        lock (gate)
        {
            violations.Add(what);
        }
    }

    private List<T> Copy<T>(IEnumerable<T> list)
    {
        lock (gate)
        {
            return [.. list];
        }
    }

    /// <summary>Enters a call and finds the fault that waits for it.</summary>
    private FakeFault? Note(string method, Dictionary<string, string> parameters)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            calls.Add(new FakeCall(method, parameters, now));
            var chat = parameters.TryGetValue("chat_id", out var stated) && long.TryParse(stated, out var id) ? id : 0;
            if (heldUntil.TryGetValue(chat, out var until) && now < until && (method.StartsWith("send") || method.StartsWith("edit")))
            {
                violations.Add($"{method}: retry-after-ignored in chat {chat}");
            }

            var next = faults.FindIndex(fault => (fault.Method == "*" || fault.Method == method) && (fault.Chat is null || fault.Chat == chat));
            if (next < 0)
            {
                return null;
            }

            var found = faults[next].Fault;
            faults.RemoveAt(next);
            if (found.RetryAfter is { } seconds && chat != 0)
            {
                heldUntil[chat] = now.AddSeconds(seconds);
            }

            return found;
        }
    }
}
