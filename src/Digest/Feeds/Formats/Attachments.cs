using System.Globalization;

namespace Digest.Feeds.Formats;

/// <summary>An item's files and the picture that stands for it.</summary>
internal sealed class Attachments(XmlNode item, Uri? document)
{
    private readonly List<Enclosure> files = [];
    private string? picture;
    private string? pictureFile;

    public IReadOnlyList<Enclosure> Files => files;

    /// <summary>The picture named as such, else the first attached one, else null.</summary>
    public string? Picture => picture ?? pictureFile;

    /// <summary>Takes <c>enclosure</c>, Atom's <c>link rel="enclosure"</c> or <c>media:content</c>.</summary>
    public void Add(XmlNode part)
    {
        var stated = part.Attribute("url") ?? part.Attribute("href") ?? part.Attribute("resource");
        if (Address.Absolute(stated, Scope.Base(item, document)) is not { } url)
        {
            return;
        }

        var type = part.Attribute("type");
        if (IsPicture(type, part.Attribute("medium")))
        {
            pictureFile ??= url;
        }

        if (files.Count < Listing.Most && files.TrueForAll(file => file.Url != url))
        {
            files.Add(new Enclosure(url, string.IsNullOrEmpty(type) ? null : type, Length(part)));
        }
    }

    /// <summary>Takes <c>itunes:image</c>, <c>media:thumbnail</c> or an item's <c>image</c>.</summary>
    public void AddPicture(XmlNode part)
    {
        var stated = part.Attribute("href") ?? part.Attribute("url") ?? part.Attribute("resource") ??
            (part.Child(part.Space, "url") ?? part).Trimmed;
        picture ??= Address.Web(stated, Scope.Base(item, document));
    }

    private static bool IsPicture(string? type, string? medium) =>
        medium == "image" || (type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? false);

    private static long? Length(XmlNode part)
    {
        var stated = part.Attribute("length") ?? part.Attribute("filesize");
        return long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
    }
}
