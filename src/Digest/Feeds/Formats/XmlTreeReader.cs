using System.Buffers;
using System.Runtime.InteropServices;

namespace Digest.Feeds.Formats;

/// <summary>
/// Reads a text into an <see cref="XmlTree"/> in one pass and forgives: a tag left open is closed by the one around it,
/// a closing tag nobody waits for is passed over, a cut document gives what came before. No DTD is looked at.
/// </summary>
internal sealed class XmlTreeReader
{
    /// <summary>After so many elements the rest of a document is left unread: 10,000 entries of 100 elements.</summary>
    private const int MostElements = 1_000_000;

    /// <summary>Attributes of one tag beyond this number are passed over; roots of real feeds have 30.</summary>
    private const int MostAttributes = 200;

    /// <summary>How far the end of an attribute value is looked for beyond a stray bracket.</summary>
    private const int LongestBrokenValue = 2_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>=<\"'");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n><");
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    private readonly string text;
    private readonly XmlTree tree;
    private readonly XmlNames names = new();
    private readonly int[] open;
    private int depth;
    private int passedOver;
    private int attributesHere;
    private int at;
    private bool hasDoctype;
    private bool sectionsEnd = true;
    private bool commentsEnd = true;
    private bool instructionsEnd = true;

    private XmlTreeReader(string text, int deepest)
    {
        this.text = text;
        open = new int[deepest];
        tree = new XmlTree(text);
    }

    /// <summary>Reads the whole text; never throws. Elements nested more than <paramref name="deepest"/> levels are not told apart.</summary>
    public static XmlTree Read(string text, int deepest)
    {
        var reader = new XmlTreeReader(text, deepest);
        while (reader.Step())
        {
        }

        reader.CloseAll();
        return reader.tree;
    }

    private bool Step()
    {
        var skip = text.AsSpan(at).IndexOf('<');
        if (skip < 0 || tree.Elements.Count >= MostElements)
        {
            return false;
        }

        at += skip;
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (next)
        {
            case '/':
                EndTag();
                break;
            case '!':
                Declaration();
                break;
            case '?':
                SkipPast("?>", ref instructionsEnd);
                break;
            default:
                if (IsNameStart(next))
                {
                    StartTag();
                }
                else
                {
                    tree.Repaired = true;
                    at++;
                }

                break;
        }

        return at < text.Length;
    }

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter is '_' or ':';

    private void Declaration()
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            SkipPast("-->", ref commentsEnd);
        }
        else if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            SkipSection();
        }
        else
        {
            SkipDoctype();
        }
    }

    /// <summary>Goes past <paramref name="mark"/>, or past the tag when the mark does not come any more (which is looked for once: time stays linear).</summary>
    private void SkipPast(string mark, ref bool comes)
    {
        var rest = text.AsSpan(at);
        var end = comes ? rest.IndexOf(mark, StringComparison.Ordinal) : -1;
        comes = end >= 0;
        if (comes)
        {
            at += end + mark.Length;
            return;
        }

        tree.Repaired = true;
        end = rest.IndexOf('>');
        at = end < 0 ? text.Length : at + end + 1;
    }

    /// <summary>A section without an end reaches to the closing tag of its element.</summary>
    private void SkipSection()
    {
        var end = sectionsEnd ? text.AsSpan(at).IndexOf("]]>", StringComparison.Ordinal) : -1;
        if (end >= 0)
        {
            at += end + 3;
            return;
        }

        sectionsEnd = false;
        tree.Repaired = true;
        end = text.AsSpan(at).IndexOf("</", StringComparison.Ordinal);
        at = end < 0 ? text.Length : at + end;
    }

    private void SkipDoctype()
    {
        var rest = text.AsSpan(at);
        var end = rest.IndexOfAny('>', '[');
        if (end >= 0 && rest[end] == '[' && !hasDoctype)
        {
            hasDoctype = true;
            var subset = rest[end..].IndexOf(']');
            end = subset < 0 ? end : end + subset;
            var close = rest[end..].IndexOf('>');
            end = close < 0 ? -1 : end + close;
        }
        else if (end >= 0 && rest[end] == '[')
        {
            at += end;
            return;
        }

        at = end < 0 ? text.Length : at + end + 1;
    }

    private void EndTag()
    {
        var start = at;
        var nameEnd = text.AsSpan(at + 2).IndexOfAny(NameEnds);
        nameEnd = nameEnd < 0 ? text.Length : at + 2 + nameEnd;
        var close = text.AsSpan(nameEnd).IndexOfAny('>', '<');
        at = close < 0 ? text.Length : text[nameEnd + close] == '>' ? nameEnd + close + 1 : nameEnd + close;
        if (passedOver > 0)
        {
            passedOver--;
            return;
        }

        var name = text.AsSpan(start + 2, nameEnd - start - 2);
        var level = LevelOf(name);
        if (level < 0)
        {
            tree.Repaired = true;
            CloseMisspelt(name, start);
            return;
        }

        tree.Repaired |= level != depth - 1;
        CloseTo(level, start);
    }

    /// <summary>A closing tag of no open element and unknown to HTML is the innermost one's, misspelt; an item or a channel is not closed by chance.</summary>
    private void CloseMisspelt(ReadOnlySpan<char> name, int start)
    {
        if (depth > 0 && !HtmlTag.IsKnown(name) && Element(open[depth - 1]) is { Space: Space.Core, Name: "title" or "link" or "guid" or "pubdate" or "description" })
        {
            CloseTo(depth - 1, start);
        }
    }

    /// <summary>Where the innermost open element of this name stands, or -1.</summary>
    private int LevelOf(ReadOnlySpan<char> name)
    {
        for (var level = depth - 1; level >= 0; level--)
        {
            var written = text.AsSpan(Element(open[level]).Start + 1);
            if (written.Length > name.Length && written.StartsWith(name, StringComparison.OrdinalIgnoreCase) && NameEnds.Contains(written[name.Length]))
            {
                return level;
            }
        }

        return -1;
    }

    private void CloseTo(int level, int end)
    {
        while (depth > level)
        {
            Element(open[--depth]).InnerEnd = end;
            names.Leave(depth);
        }
    }

    private void CloseAll()
    {
        tree.Repaired |= depth > 0;
        CloseTo(0, text.Length);
    }

    private void StartTag()
    {
        var start = at;
        var nameEnd = text.AsSpan(at + 1).IndexOfAny(NameEnds);
        nameEnd = nameEnd < 0 ? text.Length : at + 1 + nameEnd;
        var name = text.AsSpan(start + 1, nameEnd - start - 1);
        at = nameEnd;
        var firstAttribute = tree.Attributes.Count;
        var isEmpty = ReadAttributes();
        if (depth >= open.Length)
        {
            tree.TooDeep = true;
            passedOver += isEmpty ? 0 : 1;
            return;
        }

        DeclareSpaces(firstAttribute);
        var (space, local) = names.Resolve(name, depth);
        CloseWhatCannotHold(local, space, start);
        var index = Add(space, local, start, firstAttribute);
        if (isEmpty || IsVoid(local, space))
        {
            names.Leave(depth);
            return;
        }

        open[depth++] = index;
    }

    /// <summary>An item does not stand in an item, nor a heading field in another: the earlier one was left open.</summary>
    private void CloseWhatCannotHold(string local, Space space, int start)
    {
        if (space != Space.Core || depth == 0)
        {
            return;
        }

        if (local is "item" or "entry")
        {
            for (var level = depth - 1; level > 0; level--)
            {
                if (Element(open[level]).Name is "item" or "entry" && Element(open[level]).Space == Space.Core)
                {
                    tree.Repaired = true;
                    CloseTo(level, start);
                    return;
                }
            }
        }
        else if (local is "title" or "link" or "pubdate" or "guid" or "description" &&
            Element(open[depth - 1]) is { Space: Space.Core, Name: "title" or "link" or "pubdate" or "guid" })
        {
            tree.Repaired = true;
            CloseTo(depth - 1, start);
        }
    }

    /// <summary>Tags of HTML that are never closed; they stand in texts that should have been escaped.</summary>
    private static bool IsVoid(string local, Space space) =>
        space is Space.Core or Space.Xhtml && local is "br" or "img" or "hr" or "input" or "meta" or "wbr" or "embed";

    private int Add(Space space, string local, int start, int firstAttribute)
    {
        var index = tree.Elements.Count;
        var parent = depth == 0 ? -1 : open[depth - 1];
        tree.Elements.Add(new XmlElement
        {
            Name = local,
            Space = space,
            Parent = parent,
            FirstChild = -1,
            LastChild = -1,
            Next = -1,
            Start = start,
            InnerStart = at,
            InnerEnd = at,
            FirstAttribute = firstAttribute,
            AttributeCount = tree.Attributes.Count - firstAttribute,
        });
        Attach(index, parent);
        return index;
    }

    private void Attach(int index, int parent)
    {
        if (parent < 0)
        {
            return;
        }

        ref var holder = ref Element(parent);
        if (holder.FirstChild < 0)
        {
            holder.FirstChild = index;
        }
        else
        {
            Element(holder.LastChild).Next = index;
        }

        holder.LastChild = index;
    }

    private ref XmlElement Element(int index) => ref CollectionsMarshal.AsSpan(tree.Elements)[index];

    /// <summary>Reads up to and with the closing bracket; true when the tag closes itself.</summary>
    private bool ReadAttributes()
    {
        attributesHere = 0;
        while (at < text.Length)
        {
            switch (text[at])
            {
                case '>':
                    at++;
                    return text[at - 2] == '/';
                case '<':
                    tree.Repaired = true;
                    return false;
                case '/' or ' ' or '\t' or '\r' or '\n' or '=' or '"' or '\'':
                    at++;
                    break;
                default:
                    ReadAttribute();
                    break;
            }
        }

        return false;
    }

    private void ReadAttribute()
    {
        if (++attributesHere > MostAttributes)
        {
            var end = text.AsSpan(at).IndexOf('>');
            at = end < 0 ? text.Length : at + end;
            return;
        }

        var name = at;
        var length = text.AsSpan(at).IndexOfAny(NameEnds);
        length = length < 0 ? text.Length - at : length;
        at += length;
        SkipBlanks();
        if (at >= text.Length || text[at] != '=')
        {
            tree.Attributes.Add(new XmlAttribute(name, length, at, 0));
            return;
        }

        at++;
        SkipBlanks();
        var (value, valueLength) = at < text.Length && text[at] is '"' or '\'' ? ReadQuoted(text[at]) : ReadUnquoted();
        tree.Attributes.Add(new XmlAttribute(name, length, value, valueLength));
    }

    /// <summary>A value reaches to its quote; when a tag begins before that, the quote was forgotten and it ends at a bracket.</summary>
    private (int Start, int Length) ReadQuoted(char quote)
    {
        var start = at + 1;
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny(quote, '<');
        if (end >= 0 && rest[end] == quote)
        {
            at = start + end + 1;
            return (start, end);
        }

        return ReadUnclosed(start, end < 0 ? rest : rest[..end], quote);
    }

    private (int Start, int Length) ReadUnclosed(int start, ReadOnlySpan<char> rest, char quote)
    {
        tree.Repaired = true;
        var bracket = rest.IndexOf('>');
        if (bracket >= 0)
        {
            at = start + bracket;
            return (start, text[at - 1] == '/' ? bracket - 1 : bracket);
        }

        // No bracket either: a stray < inside the value. Take it in when the quote still comes on this line.
        var line = text.AsSpan(start, Math.Min(text.Length - start, LongestBrokenValue));
        var lineEnd = line.IndexOfAny('\n', '\r');
        line = lineEnd < 0 ? line : line[..lineEnd];
        var close = line.IndexOf(quote);
        var length = close < 0 ? rest.Length : close;
        at = start + length + (close < 0 ? 0 : 1);
        return (start, length);
    }

    private (int Start, int Length) ReadUnquoted()
    {
        var start = at;
        var length = text.AsSpan(at).IndexOfAny(ValueEnds);
        length = length < 0 ? text.Length - at : length;
        at += length;
        tree.Repaired = true;
        return (start, length);
    }

    private void SkipBlanks()
    {
        var skip = text.AsSpan(at).IndexOfAnyExcept(Blanks);
        at = skip < 0 ? text.Length : at + skip;
    }

    private void DeclareSpaces(int firstAttribute)
    {
        for (var index = firstAttribute; index < tree.Attributes.Count; index++)
        {
            var attribute = tree.Attributes[index];
            var name = text.AsSpan(attribute.Name, attribute.NameLength);
            if (!name.StartsWith("xml", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            tree.HasBases |= name.Equals("xml:base", StringComparison.OrdinalIgnoreCase);
            tree.HasLanguages |= name.Equals("xml:lang", StringComparison.OrdinalIgnoreCase);
            if (name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) && (name.Length == 5 || name[5] == ':'))
            {
                var prefix = name.Length == 5 ? "" : name[6..].ToString();
                names.Declare(prefix, XmlText.Decode(text.AsSpan(attribute.Value, attribute.ValueLength)), depth);
            }
        }
    }
}
