namespace Digest.Articles.Reading;

/// <summary>An element of a page, or a run of its text.</summary>
internal sealed class HtmlNode
{
    private const int ShortestRun = 40;

    private static readonly HtmlNode[] NoChildren = [];
    private List<HtmlNode>? children;
    private List<(string Name, string Value)>? attributes;

    private HtmlNode(string name, string? text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>The element's name in small letters; empty for text.</summary>
    public string Name { get; }

    /// <summary>The decoded text of a run of text, or what a script holds, as written; null for other elements.</summary>
    public string? Text { get; private set; }

    /// <summary>The element this one stands in; null for the root.</summary>
    public HtmlNode? Parent { get; private set; }

    /// <summary>What stands in the element, in order.</summary>
    public IReadOnlyList<HtmlNode> Children => children is null ? NoChildren : children;

    /// <summary>How many characters of sentence-like text stand under the element; known after <see cref="Weigh"/>.</summary>
    public int Bulk { get; private set; }

    public bool IsText => Name.Length == 0;

    public static HtmlNode Element(string name) => new(name, null);

    public static HtmlNode Run(string text) => new("", text);

    /// <summary>The value of an attribute; null when it is absent.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in attributes ?? [])
            {
                if (name == attribute)
                {
                    return value;
                }
            }

            return null;
        }
    }

    public void Append(HtmlNode child)
    {
        child.Parent = this;
        (children ??= []).Add(child);
    }

    public void Set(string attribute, string value) => (attributes ??= []).Add((attribute, value));

    public void SetText(string text) => Text = text;

    /// <summary>Counts the text under every element: runs long enough to be text, links and scripts left out.</summary>
    public void Weigh()
    {
        var order = All().ToList();
        for (var at = order.Count - 1; at >= 0; at--)
        {
            var node = order[at];
            if (node.IsText)
            {
                node.Bulk = node.Text!.Length >= ShortestRun ? node.Text.Length : 0;
            }

            if (node.Parent is { } parent && node.Name is not ("a" or "script" or "style" or "button" or "select"))
            {
                parent.Bulk += node.Bulk;
            }
        }
    }

    /// <summary>This element and all under it, in the order of the page.</summary>
    public IEnumerable<HtmlNode> All()
    {
        var stack = new Stack<HtmlNode>();
        stack.Push(this);
        while (stack.TryPop(out var node))
        {
            yield return node;
            for (var at = node.Children.Count - 1; at >= 0; at--)
            {
                stack.Push(node.Children[at]);
            }
        }
    }

    /// <summary>All text under the element with white space folded.</summary>
    public string InnerText()
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in All())
        {
            if (node.IsText)
            {
                text.Append(node.Text);
            }
            else if (node.Name is "br" or "p" or "div" or "li" or "span")
            {
                text.Append(node.Name == "span" ? "" : " ");
            }
        }

        return TextLine.Clean(text.ToString());
    }
}
