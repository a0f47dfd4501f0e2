using System.Text.RegularExpressions;
using Digest.Feeds.Formats;

namespace Digest.Feeds.Pages;

/// <summary>The public page of a Telegram channel (<c>t.me/s/name</c>): its latest messages, about twenty.</summary>
internal static partial class TelegramPage
{
    /// <summary>A message and the classes of its parts, as Telegram's page names them.</summary>
    private const string MessageAttribute = "data-post";
    private const string TextClass = "tgme_widget_message_text";
    private const string ReplyClass = "tgme_widget_message_reply";
    private const string ServiceClass = "service_message";
    private const string ForwardedClass = "tgme_widget_message_forwarded_from_name";
    private const string PhotoClass = "tgme_widget_message_photo_wrap";
    private const string TitleClass = "tgme_channel_info_header_title";

    /// <summary>The page of the channel that people call by its name or address; null: it is no channel's name.</summary>
    public static string? Address(string path) =>
        ChannelPath().Match(path) is { Success: true } channel ? $"https://t.me/s/{channel.Groups["name"].Value}" : null;

    /// <summary>Whether the address is that of a channel's page.</summary>
    public static bool IsChannel(Uri address) =>
        address.Host is "t.me" or "telegram.me" or "telegram.dog" && address.AbsolutePath.StartsWith("/s/", StringComparison.Ordinal);

    /// <summary>The messages, newest last as the page has them; null: there is no channel.</summary>
    public static ParsedFeed? Read(PageNodes page, Uri address)
    {
        var messages = page.All
            .Where(node => node.Attribute(MessageAttribute) is { Length: > 0 } && !PageNodes.HasClass(node, ServiceClass))
            .Select(node => Message(node, address))
            .OfType<Entry>()
            .ToList();
        return messages.Count == 0 ? null : new ParsedFeed
        {
            Format = "Telegram channel",
            Title = Line(page.All, TitleClass) ?? page.Meta("og:title") ?? address.AbsolutePath["/s/".Length..],
            Link = address.AbsoluteUri,
            Description = page.Meta("og:description"),
            Entries = messages,
        };
    }

    /// <summary>A message has no title: its first sentence stands for one.</summary>
    private static Entry? Message(XmlNode message, Uri address)
    {
        var parts = PageNodes.Inside(message).ToList();
        var words = parts.FindLast(part => PageNodes.HasClass(part, TextClass) && !PageNodes.Around(part).Any(around => PageNodes.HasClass(around, ReplyClass)));
        if (words.Tree is null || Html.Line(words.Raw.ToString()).Length == 0)
        {
            return null;
        }

        var post = message.Attribute(MessageAttribute)!;
        var date = parts.Find(part => part.Name == "time" && part.Attribute("datetime") is not null);
        var stated = date.Tree is null ? null : date.Attribute("datetime");
        return new Entry
        {
            Id = post,
            Link = $"https://t.me/{post}",
            Content = HtmlSanitiser.Clean(words.Raw.ToString(), address),
            Published = FeedDate.Parse(stated),
            PublishedRaw = stated,
            Picture = parts.Where(part => PageNodes.HasClass(part, PhotoClass)).Select(Picture).FirstOrDefault(),
            Source = Line(parts, ForwardedClass) is { } origin ? new EntrySource(origin, null) : null,
        };
    }

    private static string? Line(IEnumerable<XmlNode> nodes, string name)
    {
        foreach (var node in nodes)
        {
            if (PageNodes.HasClass(node, name) && Html.Line(node.Raw.ToString()) is { Length: > 0 } line)
            {
                return line;
            }
        }

        return null;
    }

    private static string? Picture(XmlNode photo) =>
        BackgroundPicture().Match(photo.Attribute("style") ?? "") is { Success: true } picture ? Formats.Address.Web(picture.Groups["url"].Value, null) : null;

    // Names of channels: 4 to 32 letters, digits and underscores, a letter first.
    [GeneratedRegex("^/?(?:s/)?@?(?<name>[A-Za-z][A-Za-z0-9_]{3,31})(?:/[0-9]+)?/?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ChannelPath();

    [GeneratedRegex(@"background-image:\s*url\(['""]?(?<url>[^'"")]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BackgroundPicture();
}
