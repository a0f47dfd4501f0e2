using Digest.Health;

namespace Digest.Bot.Views;

/// <summary>How it stands with the whole installation, for those who look after it.</summary>
public static class StatusView
{
    public static Reply Of(Words words, Vitals vitals, IReadOnlyList<Finding> findings)
    {
        var troubles = findings.Where(finding => finding.Trouble is not null).Select(finding => words.Say("status.trouble", ("part", words.Explain(finding.Part)), ("trouble", words.Explain(finding.Trouble!)))).ToList();
        var silent = vitals.FeedsFailing + vitals.FeedsStopped;
        if (silent * 2 >= vitals.Feeds && silent > 0)
        {
            troubles.Insert(0, words.Count("status.silent", silent, ("feeds", vitals.Feeds)));
        }

        var text = new RichText()
            .Bold(troubles.Count > 0 ? words.Count("status.troubles", troubles.Count)
                : silent > 0 ? words.Count("status.wellBut", silent, ("feeds", vitals.Feeds))
                : words.Say("status.well")).Line();
        foreach (var trouble in troubles)
        {
            text.Add($"• {trouble}").Line();
        }

        text.Line()
            .Add(words.Count("status.feeds", vitals.Feeds, ("failing", vitals.FeedsFailing), ("stopped", vitals.FeedsStopped))).Line()
            .Add(words.Count("status.articles", vitals.Articles)).Line()
            .Add(words.Count("status.chats", vitals.Chats, ("paused", vitals.ChatsPaused))).Line()
            .Add(words.Say("status.messages", ("sent", vitals.Sent), ("waiting", vitals.Waiting), ("unknown", vitals.Unknown), ("failed", vitals.Failed))).Line();
        return new Reply { Text = text, Buttons = [[new Button(words.Say("status.errors"), "/errors"), new Button(words.Say("status.users"), "/users")]] };
    }
}
