using System.Reflection;
using Digest.Bot;
using Digest.Bot.Views;
using Digest.Editions;
using Digest.Telegram;
using Digest.Tests.Support;

namespace Digest.Tests.Telegram;

/// <summary>Whatever feeds and people write, no view makes a message of it that Telegram would refuse or change.</summary>
public sealed class EveryViewTests
{
    private const int Texts = 4_000;
    private const int ManyTexts = 100_000;

    /// <summary>Made-up things rarely fit a view that wants much of them; in so many rounds they do.</summary>
    private const int MostRounds = 5_000;

    private static readonly IReadOnlyList<MethodInfo> Views =
    [
        .. typeof(HelpView).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(HelpView).Namespace && type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(Reply)),
    ];

    [Fact]
    public void No_view_makes_a_message_that_Telegram_refuses()
    {
        var seed = Environment.TickCount;
        var hostile = new Hostile(new Random(seed));
        var shown = Views.ToDictionary(view => view, _ => 0);
        var wanted = Environment.GetEnvironmentVariable("DIGEST_TEST_LONG") is null ? Texts : ManyTexts;
        for (var round = 0; hostile.Texts < wanted || shown.Values.Min() == 0; round++)
        {
            round.ShouldBeLessThan(MostRounds, $"never shown: {string.Join(", ", shown.Where(view => view.Value == 0).Select(view => view.Key.DeclaringType!.Name))}");
            foreach (var view in Views.Where(view => hostile.Texts < wanted || shown[view] == 0))
            {
                shown[view] += Show(view, hostile, seed) ? 1 : 0;
            }
        }
    }

    /// <summary>Shows made-up things in a view. False: they did not fit together, as no real ones would be (a place outside its text).</summary>
    private static bool Show(MethodInfo view, Hostile hostile, int seed)
    {
        Reply reply;
        try
        {
            reply = (Reply)view.Invoke(null, [.. view.GetParameters().Select(parameter => hostile.Make(parameter.ParameterType, parameter.Name!))])!;
        }
        catch (TargetInvocationException error) when (error.InnerException is ArgumentException or NullReferenceException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }

        var name = $"{view.DeclaringType!.Name}.{view.Name}, seed {seed}";
        foreach (var part in MessageParts.Split(reply.Text))
        {
            Taken(part, name);
        }

        foreach (var button in (Keyboard.Of(new ChatAddress(1), reply)?.InlineKeyboard ?? []).SelectMany(row => row))
        {
            System.Text.Encoding.UTF8.GetByteCount(button.CallbackData).ShouldBeInRange(1, 64, name);
            string.IsNullOrWhiteSpace(button.Text).ShouldBeFalse(name);
        }

        return true;
    }

    private static void Taken(RichText part, string name)
    {
        var silent = new List<string>();
        try
        {
            FakeTelegramText.Read(TelegramHtml.Render(part), html: true, silent);
        }
        catch (FakeRefusalException refusal)
        {
            throw new InvalidOperationException($"{name}: {refusal.Message}", refusal);
        }

        // Telegram takes a few combining marks out of words; no letter of a source is ours to change for that.
        silent.RemoveAll(what => what.StartsWith("the text holds", StringComparison.Ordinal));
        silent.ShouldBeEmpty(name);
    }
}
