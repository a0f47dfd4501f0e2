using System.Globalization;
using System.Text;

namespace Digest.Benchmarks.Speed.Corpus;

/// <summary>A made-up article. <see cref="Age"/>: how long before the corpus' day it appeared.</summary>
internal sealed record MadeArticle(string Title, string Author, IReadOnlyList<string> Sentences, TimeSpan Age);

/// <summary>Writes articles in one language. What happened comes from one seed, the words it is told in from another.</summary>
internal sealed class Newsroom(string language)
{
    private const int TopicWords = 10;
    private const int TopicNames = 3;

    private readonly Vocabulary vocabulary = new(language);

    /// <summary>Writes an article of so many words about what happened in <paramref name="story"/>, in the manner of <paramref name="hand"/>.</summary>
    public MadeArticle Write(ulong story, ulong hand, (int Least, int End) words)
    {
        var topic = Topic.Of(story, vocabulary);
        var draw = new Draw(hand);
        var length = draw.Between(words.Least, words.End);
        var sentences = new List<string>();
        var written = 0;
        while (written < length)
        {
            var count = draw.Between(8, 28);
            sentences.Add(Sentence(ref draw, topic, count));
            written += count;
        }

        return new MadeArticle(Title(ref draw, topic), vocabulary.Person(ref draw), sentences, TimeSpan.FromMinutes(draw.Between(0, 3 * 24 * 60)));
    }

    /// <summary>The article as another outlet prints it: its own title, every seventh sentence its own, the rest word for word.</summary>
    public MadeArticle Reprint(MadeArticle article, ulong story, ulong hand)
    {
        var topic = Topic.Of(story, vocabulary);
        var draw = new Draw(hand);
        var sentences = article.Sentences.Select((sentence, number) => number % 7 == 6 ? Sentence(ref draw, topic, draw.Between(8, 28)) : sentence).ToList();
        return article with { Title = Title(ref draw, topic), Author = vocabulary.Person(ref draw), Sentences = sentences };
    }

    private string Title(ref Draw draw, Topic topic) => Sentence(ref draw, topic, draw.Between(5, 11)).TrimEnd('.');

    private string Sentence(ref Draw draw, Topic topic, int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var word = NextWord(ref draw, topic);
            text.Append(i == 0 ? Vocabulary.Capital(word) : word).Append(i == words - 1 ? "." : i % 9 == 8 ? ", " : " ");
        }

        return text.ToString();
    }

    private string NextWord(ref Draw draw, Topic topic) => draw.Between(0, 100) switch
    {
        < 10 => topic.Words[draw.Zipf(TopicWords)],
        < 14 => topic.Names[draw.Zipf(TopicNames)],
        < 15 => draw.Between(2, 5000).ToString("#,0", CultureInfo.InvariantCulture),
        < 16 => topic.Figure,
        _ => vocabulary.Word(ref draw),
    };

    private sealed record Topic(string[] Words, string[] Names, string Figure)
    {
        public static Topic Of(ulong story, Vocabulary vocabulary)
        {
            var draw = new Draw(story);
            return new Topic(
                [.. Enumerable.Range(0, TopicWords).Select(_ => vocabulary.Rare(ref draw))],
                [.. Enumerable.Range(0, TopicNames).Select(_ => vocabulary.Person(ref draw))],
                $"{draw.Between(2, 99).ToString(CultureInfo.InvariantCulture)} {vocabulary.Rare(ref draw)}");
        }
    }
}
