using System.Text.RegularExpressions;
using Digest.Feeds.Pages;

namespace Digest.Feeds;

/// <summary>Sites whose feeds have addresses by rule. Nothing is asked here: rules make candidates, the finder looks at them.</summary>
internal static partial class KnownSites
{
    private const string YouTubeFeed = "https://www.youtube.com/feeds/videos.xml";

    /// <summary>Where a site of no rule usually keeps its feed, the likely first.</summary>
    private static readonly string[] UsualPlaces = ["feed", "rss", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "blog/feed"];

    /// <summary>Feeds that follow from the address alone.</summary>
    public static IReadOnlyList<string> Feeds(WebAddress address)
    {
        var path = address.Uri.AbsolutePath.Split('?')[0].TrimEnd('/');
        return Site(address.Host) switch
        {
            "youtube.com" => YouTube(path, address),
            "reddit.com" => path.EndsWith(".rss") ? [] : [$"https://www.reddit.com{path}/.rss"],
            "github.com" => GitHub(path),
            "medium.com" => path.Length > 0 && !path.StartsWith("/feed/") ? [$"https://medium.com/feed{path}"] : [],
            "bsky.app" => Profile().IsMatch(path) ? [$"https://bsky.app{path}/rss"] : [],
            _ => [],
        };
    }

    /// <summary>The page that is read in place of a feed where a site has none by rule: a Telegram channel's; null: nothing known.</summary>
    public static string? PageOf(WebAddress address) =>
        address.Host is "t.me" or "telegram.me" or "telegram.dog" ? TelegramPage.Address(address.Uri.AbsolutePath.Split('?')[0]) : null;

    /// <summary>Feeds that follow from what a page says: a channel's number on YouTube, a person's page on Mastodon.</summary>
    public static IReadOnlyList<string> FeedsOf(string html, WebAddress page)
    {
        if (Site(page.Host) == "youtube.com")
        {
            return ChannelNumber().Match(html) is { Success: true } channel ? [$"{YouTubeFeed}?channel_id={channel.Groups["id"].Value}"] : [];
        }

        var path = page.Uri.AbsolutePath.Split('?')[0].TrimEnd('/');
        return Person().IsMatch(path) ? [Root(page) + path + ".rss"] : [];
    }

    /// <summary>Guesses where nothing else is known: only for a person who asks, never while polling.</summary>
    public static IReadOnlyList<string> Usual(WebAddress page) => [.. UsualPlaces.Select(place => $"{Root(page)}/{place}")];

    /// <summary>What people write instead of an address: <c>r/news</c>, <c>@name@server</c>, <c>@channel</c>; null: nothing known.</summary>
    public static string? Spelled(string text)
    {
        if (Subreddit().Match(text) is { Success: true } reddit)
        {
            return $"https://www.reddit.com/r/{reddit.Groups["name"].Value}";
        }

        if (text.StartsWith('@') && TelegramPage.Address(text) is { } channel)
        {
            return channel;
        }

        return Handle().Match(text) is { Success: true } handle ? $"https://{handle.Groups["server"].Value}/@{handle.Groups["name"].Value}" : null;
    }

    private static string Root(WebAddress page) => $"{page.Uri.Scheme}://{page.Uri.Authority}";

    private static string Site(string host)
    {
        var labels = host.Split('.');
        return labels.Length > 2 && labels[0] is "www" or "old" or "m" or "new" or "np" ? string.Join('.', labels[1..]) : host;
    }

    private static string[] YouTube(string path, WebAddress address)
    {
        if (PlaylistNumber().Match(address.Text) is { Success: true } list)
        {
            return [$"{YouTubeFeed}?playlist_id={list.Groups["id"].Value}"];
        }

        return path.Split('/') switch
        {
            ["", "channel", var id, ..] => [$"{YouTubeFeed}?channel_id={id}"],
            ["", "user", var name, ..] => [$"{YouTubeFeed}?user={name}"],
            _ => [],
        };
    }

    private static string[] GitHub(string path) => path.Split('/') switch
    {
        [.., var last] when last.EndsWith(".atom") => [],
        ["", var owner] when owner.Length > 0 => [$"https://github.com/{owner}.atom"],
        ["", var owner, var name] => [$"https://github.com/{owner}/{name}/releases.atom", $"https://github.com/{owner}/{name}/tags.atom", $"https://github.com/{owner}/{name}/commits.atom"],
        ["", var owner, var name, "releases", ..] => [$"https://github.com/{owner}/{name}/releases.atom"],
        ["", var owner, var name, "tags", ..] => [$"https://github.com/{owner}/{name}/tags.atom"],
        ["", var owner, var name, "commits" or "tree", .. var branch] when branch.Length > 0 => [$"https://github.com/{owner}/{name}/commits/{string.Join('/', branch)}.atom"],
        ["", var owner, var name, ..] => [$"https://github.com/{owner}/{name}/commits.atom"],
        _ => [],
    };

    [GeneratedRegex("(?:\"(?:externalId|channelId)\"\\s*:\\s*\"|channel_id=|youtube\\.com/channel/)(?<id>UC[A-Za-z0-9_-]{22})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ChannelNumber();

    [GeneratedRegex("[?&]list=(?<id>[A-Za-z0-9_-]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PlaylistNumber();

    [GeneratedRegex("^/profile/[^/]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Profile();

    [GeneratedRegex(@"^/@[A-Za-z0-9_.-]+(@[A-Za-z0-9.-]+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Person();

    [GeneratedRegex(@"^/?r/(?<name>[A-Za-z0-9_]{2,50})/?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Subreddit();

    [GeneratedRegex(@"^@(?<name>[A-Za-z0-9_.-]+)@(?<server>[A-Za-z0-9.-]+\.[A-Za-z]{2,})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Handle();
}
