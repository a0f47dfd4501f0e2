using Digest.Text;
using Digest.Text.Answers;

namespace Digest.Benchmarks.Quality;

/// <summary>Sentences that answer: of a question's candidates (TrecQA), and of all sentences of a collection (QAMR over WikiNews).</summary>
public static class AnswerQuality
{
    private const int Deepest = 10;

    public static IEnumerable<QualityRow> Measure(string dataFolder) => [.. Chosen(dataFolder), .. Found(dataFolder)];

    /// <summary>TrecQA: the questions that have right and wrong candidates.</summary>
    private static IEnumerable<QualityRow> Chosen(string dataFolder)
    {
        var background = new Background();
        double reciprocal = 0, precision = 0;
        var count = 0;
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
            reciprocal += 1.0 / (1 + ranked.FindIndex(candidate => candidate.Right));
            var right = ranked.Index().Where(pair => pair.Item.Right).Select((pair, at) => (at + 1.0) / (pair.Index + 1)).ToList();
            precision += right.Average();
            count++;
        }

        return count is 0
            ? []
            : [new QualityRow("answers", "trecqa", "MRR", 100 * reciprocal / count, 84), new QualityRow("answers", "trecqa", "MAP", 100 * precision / count, 77)];
    }

    /// <summary>QAMR: the sentence that was written about, among all.</summary>
    private static IEnumerable<QualityRow> Found(string dataFolder)
    {
        var sentences = LabelledSet.Rows(dataFolder, "questions/qamr-wikinews-sentences.jsonl").Select(row => (Id: row.Text("id"), Text: row.Text("text"))).ToList();
        var background = new Background();
        var holders = new Dictionary<string, List<int>>();
        foreach (var (at, sentence) in sentences.Index())
        {
            var terms = Words.In(sentence.Text, "en").Select(word => word.Term).Distinct().ToList();
            background.Observe(terms);
            foreach (var term in terms)
            {
                if (!holders.TryGetValue(term, out var list))
                {
                    holders[term] = list = [];
                }

                list.Add(at);
            }
        }

        double reciprocal = 0;
        int first = 0, count = 0;
        foreach (var row in LabelledSet.Rows(dataFolder, "questions/qamr-wikinews.jsonl"))
        {
            var question = Question.Of(row.Text("question"));
            var candidates = question.In("en").Terms.SelectMany(term => holders.GetValueOrDefault(term.Stem, [])).Distinct();
            var ranked = candidates.OrderByDescending(at => AnswerScore.Of(question, sentences[at].Text, "en", background).Sum).ThenBy(at => at).Take(Deepest).ToList();
            var rank = ranked.FindIndex(at => sentences[at].Id == row.Text("sentence"));
            reciprocal += rank < 0 ? 0 : 1.0 / (rank + 1);
            first += rank is 0 ? 1 : 0;
            count++;
        }

        return count is 0
            ? []
            : [new QualityRow("answers", "qamr-wikinews", "MRR@10", 100 * reciprocal / count, 69, 71), new QualityRow("answers", "qamr-wikinews", "R@1", 100.0 * first / count, 61, 64)];
    }
}
