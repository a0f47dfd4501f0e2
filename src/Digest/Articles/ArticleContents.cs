using System.Data.Common;
using Digest.Storage;

namespace Digest.Articles;

/// <summary>Writes what articles say, many in one transaction: the text, and what was found in it.</summary>
internal sealed class ArticleContents(DbConnection connection) : IAsyncDisposable
{
    private readonly Prepared add = new(
        connection,
        """
        insert into article_contents(article_id, sketch, strength, traits, keywords, sentences, text)
        values (@id, @sketch, @strength, @traits, @keywords, @sentences, @text)
        """);

    private readonly Prepared found = new(
        connection,
        """
        update article_contents
        set sketch = @sketch, strength = @strength, traits = @traits, keywords = @keywords, sentences = @sentences
        where article_id = @id
        """);

    private readonly Prepared wait = new(
        connection,
        "insert into unplaced(article_id, shown) values (@id, @shown) on conflict (article_id) do update set shown = excluded.shown");

    /// <summary>Keeps the text of a new article; without a gist it waits to be analysed.</summary>
    public async Task Add(long id, string text, Gist? gist)
    {
        await add.Run(
            ("id", id),
            ("sketch", gist?.Sketch),
            ("strength", gist?.Strength ?? 0),
            ("traits", gist?.Traits),
            ("keywords", gist?.Keywords ?? ""),
            ("sentences", gist?.Sentences ?? ""),
            ("text", text));
        await (gist is null ? Task.CompletedTask : wait.Run(("id", id), ("shown", gist.Shown)));
    }

    /// <summary>Keeps what was found later in an article that waits for its place.</summary>
    public async Task Found(long id, Gist gist)
    {
        await found.Run(
            ("sketch", gist.Sketch),
            ("strength", gist.Strength),
            ("traits", gist.Traits),
            ("keywords", gist.Keywords),
            ("sentences", gist.Sentences),
            ("id", id));
        await wait.Run(("id", id), ("shown", gist.Shown));
    }

    public async ValueTask DisposeAsync()
    {
        await add.DisposeAsync();
        await found.DisposeAsync();
        await wait.DisposeAsync();
    }
}
