using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Digest.Text;
using Digest.Text.Cutting;
using Digest.Text.Spelling;

namespace Digest.Editions.Rules;

/// <summary>What a filter asks of an article: terms joined by AND, OR and NOT. It tells nothing of what is done with those that match.</summary>
public abstract record FilterExpression
{
    private FilterExpression()
    {
    }

    /// <summary>The article is one of those the filter speaks of, seen at a moment (UTC milliseconds).</summary>
    public abstract bool Matches(FilterText article, long now);

    public sealed record All(IReadOnlyList<FilterExpression> Of) : FilterExpression
    {
        public override bool Matches(FilterText article, long now) => Of.All(one => one.Matches(article, now));
    }

    public sealed record Any(IReadOnlyList<FilterExpression> Of) : FilterExpression
    {
        public override bool Matches(FilterText article, long now) => Of.Any(one => one.Matches(article, now));
    }

    public sealed record Not(FilterExpression Of) : FilterExpression
    {
        public override bool Matches(FilterText article, long now) => !Of.Matches(article, now);
    }

    /// <summary>A word in any of its endings, or words that follow each other.</summary>
    public sealed record Phrase(string Text, bool InTitle) : FilterExpression
    {
        private readonly ConcurrentDictionary<string, string[]> terms = new(StringComparer.Ordinal);

        public override bool Matches(FilterText article, long now)
        {
            var wanted = terms.GetOrAdd(article.Article.Language, language => [.. Words.In(Text, language).Select(word => word.Term)]);
            return wanted.Length > 0 && Holds(InTitle ? article.TitleWords : article.Words, wanted);
        }

        private static bool Holds(ReadOnlySpan<string> words, string[] wanted) => words.IndexOf(wanted) >= 0;
    }

    /// <summary>A person, place or body in any spelling; a surname stands for the full name.</summary>
    public sealed record Name(string Text) : FilterExpression
    {
        /// <summary>More words than these are not remembered: they come from articles.</summary>
        private const int MostRemembered = 50_000;

        private readonly string key = NameKey.Of(Text);
        private readonly int words = Words.In(Text, "und").Count;
        private readonly ConcurrentDictionary<string, bool> judged = new(StringComparer.Ordinal);

        public override bool Matches(FilterText article, long now) =>
            key.Length > 0 && (article.Names.Any(IsKnown) || (words > 0 && article.Capitalised(words).Any(IsSpelled)));

        private bool IsKnown(string name) => name == key || name.StartsWith(key + " ", StringComparison.Ordinal) || name.EndsWith(" " + key, StringComparison.Ordinal);

        /// <summary>The same name in other letters or another case: Шойгу, Шойгом. A mistyped one is not judged to be meant.</summary>
        private bool IsSpelled(string found)
        {
            if (judged.Count > MostRemembered)
            {
                judged.Clear();
            }

            return judged.GetOrAdd(found, stated => SameName.Judge(Text, stated) is NameMatch.Spelling or NameMatch.Alias or NameMatch.Transliteration or NameMatch.Ending);
        }
    }

    /// <summary>The outlet that speaks, or a feed that brought it.</summary>
    public sealed record From(string Text) : FilterExpression
    {
        private readonly string folded = Fold.Of(Text);

        public override bool Matches(FilterText article, long now) =>
            Holds(article.Article.Source, folded) || article.Feeds.Any(feed => Holds(feed, folded));
    }

    public sealed record By(string Text) : FilterExpression
    {
        private readonly string folded = Fold.Of(Text);

        public override bool Matches(FilterText article, long now) => article.Article.Byline is { } byline && Holds(byline, folded);
    }

    public sealed record Category(string Text) : FilterExpression
    {
        private readonly string folded = Fold.Of(Text);

        public override bool Matches(FilterText article, long now) =>
            article.Article.Categories is { } categories && categories.Split('\n').Any(category => Fold.Of(category) == folded);
    }

    public sealed record Language(string Code) : FilterExpression
    {
        public override bool Matches(FilterText article, long now) => article.Article.Language == Code;
    }

    /// <summary>Published, or else loaded, longer ago than this.</summary>
    public sealed record Older(TimeSpan Age) : FilterExpression
    {
        public override bool Matches(FilterText article, long now) => now - article.Article.Time > (long)Age.TotalMilliseconds;
    }

    /// <summary>One story, by its number inside the program.</summary>
    public sealed record Story(long Id) : FilterExpression
    {
        public override bool Matches(FilterText article, long now) => article.Article.StoryId == Id;
    }

    /// <summary>A regular expression over title and text; it never backtracks, so that none takes long.</summary>
    public sealed record Pattern(Regex Regex) : FilterExpression
    {
        public override bool Matches(FilterText article, long now) => Regex.IsMatch(article.Article.Title) || Regex.IsMatch(article.Article.Text);
    }

    private static bool Holds(string text, string folded) => Fold.Of(text).Contains(folded, StringComparison.Ordinal);
}
