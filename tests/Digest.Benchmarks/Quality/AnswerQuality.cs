using Digest.Lookups;
using Digest.Text.Answers;
using Digest.Text.Weighing;

namespace Digest.Benchmarks.Quality;

/// <summary>Sentences that answer: of a question's candidates (TrecQA), and of all sentences of a collection (QAMR over WikiNews, as digest ask --docs ranks them).</summary>
public static class AnswerQuality
{
    private const int Deepest = 10;

    public static IEnumerable<QualityRow> Measure(string dataFolder) => [.. Chosen(dataFolder), .. Found(dataFolder).Result];

    /// <summary>TrecQA: the questions that have right and wrong candidates.</summary>
    private static IEnumerable<QualityRow> Chosen(string dataFolder)
    {
        var background = new Background();
        List<double> reciprocals = [], precisions = [];
        foreach (var row in LabelledSet.Rows(dataFolder, "questions/trecqa.jsonl"))
        {
            var question = Question.Of(row.Text("question"));
            var candidates = row.GetProperty("candidates").EnumerateArray().Select(candidate => (Text: candidate.Text("text"), Right: candidate.GetProperty("label").GetInt32() is 1)).ToList();
            if (candidates.TrueForAll(candidate => candidate.Right) || !candidates.Exists(candidate => candidate.Right))
            {
                continue;
            }

            // Right ones stand first in the file: equal scores are put in the order that helps least.
            var ranked = candidates.OrderByDescending(candidate => AnswerScore.Of(question, candidate.Text, "en", background).Sum).ThenBy(candidate => candidate.Right).ToList();
            reciprocals.Add(1.0 / (1 + ranked.FindIndex(candidate => candidate.Right)));
            var right = ranked.Index().Where(pair => pair.Item.Right).Select((pair, at) => (at + 1.0) / (pair.Index + 1)).ToList();
            precisions.Add(right.Average());
        }

        return reciprocals.Count is 0
            ? []
            : [.. Halves.Rows("answers", "trecqa", "MRR", reciprocals, 84), .. Halves.Rows("answers", "trecqa", "MAP", precisions, 77)];
    }

    /// <summary>QAMR: the sentence that was written about, among all; and of TrecQA's questions, which no sentence there answers, how many are refused.</summary>
    private static async Task<IReadOnlyList<QualityRow>> Found(string dataFolder)
    {
        var asked = LabelledSet.Rows(dataFolder, "questions/qamr-wikinews.jsonl").ToList();
        if (asked.Count is 0)
        {
            return [];
        }

        await using var archive = await TemporaryArchive.Make(TimeProvider.System);
        await archive.Add(LabelledSet.Rows(dataFolder, "questions/qamr-wikinews-sentences.jsonl").Select(row => new Document(row.Text("id"), "", row.Text("text"))));
        var asking = new Asking(archive.Db, new Search(archive.Db, TimeProvider.System), archive.Background);
        var ranks = new List<int>();
        foreach (var row in asked)
        {
            var ranked = await asking.Rank(archive.Subscription, Question.Of(row.Text("question")), Deepest);
            ranks.Add(1 + ranked.ToList().FindIndex(sentence => archive.IdOf(sentence.Article.Id) == row.Text("sentence")));
        }

        var refused = new List<bool>();
        foreach (var question in LabelledSet.Rows(dataFolder, "questions/trecqa.jsonl").Select(row => row.Text("question")).Distinct())
        {
            refused.Add((await asking.Rank(archive.Subscription, Question.Of(question), Deepest)).Count is 0);
        }

        return
        [
            .. Halves.Rows("answers", "qamr-wikinews", "MRR@10", ranks.ConvertAll(rank => rank is 0 ? 0 : 1.0 / rank), 71),
            .. Halves.Rows("answers", "qamr-wikinews", "R@1", ranks.ConvertAll(rank => rank is 1 ? 1.0 : 0), 63, 64),
            .. Halves.Rows("answers", "trecqa over wikinews", "refused rightly", refused.ConvertAll(right => right ? 1.0 : 0), 90),
        ];
    }
}
