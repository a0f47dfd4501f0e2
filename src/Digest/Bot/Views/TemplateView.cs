using Digest.Editions;

namespace Digest.Bot.Views;

/// <summary>A digest's layout of a story, and what it makes of real ones.</summary>
public static class TemplateView
{
    /// <summary>How the digest looks now, and of what a layout may be made.</summary>
    public static Reply Of(Words words, Subscription subscription, IReadOnlyList<ToldStory> stories, DateTimeOffset now)
    {
        var name = MeantSubscription.PrefixOf(subscription);
        var text = new RichText().Bold(words.Say("template.title")).Line();
        if (subscription.Template is { } template)
        {
            text.Code(template).Line();
        }
        else
        {
            text.Line(words.Say("settings.style", ("style", words.Say($"settings.style.{subscription.Style}"))));
        }

        return new Reply
        {
            Text = Look(words, text, subscription, stories, now),
            Buttons =
            [
                [new Button(words.Say("template.new"), $"/template {name}new"), .. subscription.Template is null ? Array.Empty<Button>() : [new Button(words.Say("template.reset"), $"/template {name}reset")]],
                [.. Style.All.Select(style => new Button(words.Say($"settings.style.{style}"), $"/settings {name}style {style}"))],
            ],
        };
    }

    /// <summary>Asks for a layout, and tells of what it is made.</summary>
    public static Reply Ask(Words words, string command)
    {
        var text = new RichText().Line(words.Say("template.how"));
        foreach (var part in StoryLayout.Parts)
        {
            text.Code(StoryLayout.Braced(part)).Line(" " + words.Say($"template.part.{part}"));
        }

        text.Line(words.Say("template.marks")).Code("{number}. *{title}*\n{sentences}\n_{source}, {time}_");
        return new Reply { Text = text, Asks = command };
    }

    /// <summary>What a layout would make of the digest, and a button that keeps it.</summary>
    public static Reply Trial(Words words, Subscription subscription, IReadOnlyList<ToldStory> stories, string save, DateTimeOffset now) => new()
    {
        Text = Look(words, new RichText(), subscription, stories, now),
        Buttons =
        [
            [new Button(words.Say("template.save"), save), new Button(words.Say("template.new"), $"/template {MeantSubscription.PrefixOf(subscription)}new")],
            [new Button(words.Say("button.cancel"), "/cancel")],
        ],
    };

    /// <summary>What is wrong with a layout; the next words may be a better one.</summary>
    public static Reply Fault(Words words, LayoutFault fault, string about, string command) =>
        Reply.Ask(command, words.Say($"template.fault.{fault.ToString().ToLowerInvariant()}", ("about", about)));

    public static Reply Kept(Words words, Subscription subscription)
    {
        var name = MeantSubscription.PrefixOf(subscription);
        return new Reply
        {
            Text = words.Say(subscription.Template is null ? "template.gone" : "template.kept"),
            Buttons = [[new Button(words.Say("button.digestNow"), $"/digest {name}".TrimEnd()), new Button(words.Say("button.template"), $"/template {name}".TrimEnd())]],
        };
    }

    private static RichText Look(Words words, RichText text, Subscription subscription, IReadOnlyList<ToldStory> stories, DateTimeOffset now)
    {
        if (stories.Count == 0)
        {
            return text.Line(words.Say("template.noStory"));
        }

        text.Add(text.Length > 0 ? "\n" : "").Line(words.Say("template.look"));
        foreach (var story in stories)
        {
            text.Line().Add(EditionView.Story(words, subscription, story, now));
        }

        return text;
    }
}
