using Digest.Health;

namespace Digest.Bot.Views;

/// <summary>How it stands with the whole installation, for those who look after it.</summary>
public static class StatusView
{
    public static Reply Of(Words words, Vitals vitals, IReadOnlyList<Finding> findings)
    {
        var troubles = findings.Where(finding => finding.Trouble is not null).ToList();
        var text = new RichText()
            .Bold(troubles.Count == 0 ? words.Say("status.well") : words.Count("status.troubles", troubles.Count)).Line();
        foreach (var finding in troubles)
        {
            text.Add($"• {words.Explain(finding.Part)}: {words.Explain(finding.Trouble ?? "")}").Line();
        }

        text.Line()
            .Add(words.Count("status.feeds", vitals.Feeds, ("failing", vitals.FeedsFailing), ("stopped", vitals.FeedsStopped))).Line()
            .Add(words.Count("status.articles", vitals.Articles)).Line()
            .Add(words.Count("status.chats", vitals.Chats, ("paused", vitals.ChatsPaused))).Line()
            .Add(words.Say("status.messages", ("sent", vitals.Sent), ("waiting", vitals.Waiting), ("unknown", vitals.Unknown), ("failed", vitals.Failed))).Line();
        return new Reply { Text = text, Buttons = [[new Button(words.Say("status.errors"), "/errors"), new Button(words.Say("status.users"), "/users")]] };
    }
}
