using System.Globalization;
using Digest.Editions;
using Digest.Lookups;
using Digest.Tests.House;
using Digest.Tests.Support;
using Digest.Text.Answers;

namespace Digest.Tests.Lookups;

/// <summary>Questions in all languages of the bot, typed as people type them, over articles of ours in those languages and the sample articles.</summary>
public sealed class ReadersQuestionsTests
{
    private const string Seeds = "seeds";
    private const double LeastRight = 0.85;
    private const double LeastRefused = 0.9;

    [Fact]
    public async Task The_right_sentence_is_told_in_every_language_and_what_nothing_answers_is_refused()
    {
        await using var app = await DigestApp.WithSeeds();
        var reader = (await app.Get<SubscriptionStore>().Of(ChatAddress.Terminal))!;
        var seeds = new Asking(app.Get<Digest.Storage.Db>(), app.Get<Search>(), app.Get<Digest.Text.Weighing.Background>());
        await using var archive = await TemporaryArchive.Make(TimeProvider.System);
        var labelled = Read();
        await archive.Add(labelled.Where(set => set.Language != Seeds).Select(set => new Document(set.Language, set.Title, set.Text)));
        var ours = new Asking(archive.Db, new Search(archive.Db, TimeProvider.System), archive.Background);
        var told = new List<(string Question, string Label, string Answer, bool IsRight)>();
        foreach (var set in labelled)
        {
            foreach (var (question, label) in set.Questions)
            {
                var found = set.Language == Seeds
                    ? await seeds.Find(reader, Question.Of(question))
                    : await ours.Find(archive.Subscription, Question.Of(question));
                var isRight = label is "-" ? found.Sentences.Count is 0 : found.Sentences.Any(answer => label.Split('/').Any(words => answer.Text.Contains(words)));
                told.Add((question, label, string.Join(" / ", found.Sentences.Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Text} [{answer.Score.Coverage:0.00} {answer.Score.Sum:0.0}]")).DefaultIfEmpty("refused")), isRight));
            }
        }

        var wrong = string.Join('\n', told.Where(one => !one.IsRight).Select(one => $"{one.Question} -> {one.Answer}"));
        told.Where(one => one.Label is not "-").Average(one => one.IsRight ? 1.0 : 0).ShouldBeGreaterThanOrEqualTo(LeastRight, wrong);
        told.Where(one => one.Label is "-").Average(one => one.IsRight ? 1.0 : 0).ShouldBeGreaterThanOrEqualTo(LeastRefused, wrong);
    }

    private static List<Labelled> Read()
    {
        var sets = new List<Labelled>();
        foreach (var line in File.ReadLines(Repository.File("tests", "Digest.Tests", "Lookups", "Samples", "questions-of-readers.txt")))
        {
            switch (line)
            {
                case ['#', ..]:
                    break;
                case ['=', ' ', .. var language]:
                    sets.Add(new Labelled(language));
                    break;
                case ['?', ' ', .. var asked]:
                    sets[^1].Questions.Add((asked[..asked.IndexOf('|')], asked[(asked.IndexOf('|') + 1)..]));
                    break;
                default:
                    (sets[^1].Title, sets[^1].Text) = sets[^1].Title is "" ? (line, "") : (sets[^1].Title, line);
                    break;
            }
        }

        return sets;
    }

    private sealed class Labelled(string language)
    {
        public string Language => language;

        public string Title { get; set; } = "";

        public string Text { get; set; } = "";

        public List<(string Question, string Label)> Questions { get; } = [];
    }
}
