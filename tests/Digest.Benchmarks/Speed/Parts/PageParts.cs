using BenchmarkDotNet.Attributes;
using Digest.Articles.Reading;
using Digest.Benchmarks.Speed.Corpus;

namespace Digest.Benchmarks.Speed.Parts;

/// <summary>An article out of what holds it: the markup of a feed's entry, a page with all that stands around it.</summary>
public class PageParts
{
    private static readonly Uri Address = new("https://outlet0.example/2026/11/01/story-0");

    private readonly string entry = Paragraphs();
    private readonly string page =
        $"""
        <!doctype html><html lang="en"><head><title>A talk about the harbour | The Outlet</title><meta property="og:type" content="article">
        <meta property="article:published_time" content="2026-11-01T09:00:00Z"></head><body>
        <header><nav><ul>{string.Concat(Enumerable.Range(0, 40).Select(number => $"<li><a href=\"/part/{number}\">Part {number}</a></li>"))}</ul></nav></header>
        <main><article><h1>A talk about the harbour</h1><p class="byline">By Ann Example</p>{Paragraphs()}</article>
        <aside><h2>More of this</h2>{string.Concat(Enumerable.Range(0, 20).Select(number => $"<div class=\"teaser\"><a href=\"/story/{number}\">Another story, number {number}</a><p>A line about it.</p></div>"))}</aside></main>
        <footer><p>The Outlet, all rights reserved.</p></footer></body></html>
        """;

    [Benchmark]
    public int Entry() => HtmlText.Of(entry).Length;

    [Benchmark]
    public int Page() => PageReader.Read(page, Address).Text.Length;

    private static string Paragraphs() =>
        string.Concat(new NewsCorpus(1, 1) { Length = (600, 601) }.Article(0, 0).Sentences.Chunk(3).Select(sentences => $"<p>{string.Join(' ', sentences)}</p>\n"));
}
