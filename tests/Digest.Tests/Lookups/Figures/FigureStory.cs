using System.Globalization;
using Digest.Articles;
using Digest.Lookups.Figures;
using Digest.Text.Languages;

namespace Digest.Tests.Lookups.Figures;

/// <summary>A labelled story: its reports, and the figures that rise or exclude each other.</summary>
internal sealed record FigureStory(string Name, IReadOnlyList<Article> Articles, IReadOnlySet<string> Labels)
{
    public static IEnumerable<FigureStory> Read(string path)
    {
        var stories = new List<(string Name, List<Article> Articles, HashSet<string> Labels)>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] is not '#'))
        {
            if (line[0] is '*')
            {
                stories.Add((line[2..], [], []));
            }
            else if (line[0] is '=')
            {
                stories[^1].Labels.UnionWith(line is "= none" ? [] : [line[2..]]);
            }
            else
            {
                var parts = line.Split(" | ");
                stories[^1].Articles.Add(new Article
                {
                    Id = stories[^1].Articles.Count + 1,
                    Title = stories[^1].Name,
                    Source = parts[1],
                    Language = Language.Detect(parts[2]),
                    Text = parts[2],
                    PublishedAt = DateTimeOffset.Parse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds(),
                });
            }
        }

        return stories.Select(story => new FigureStory(story.Name, story.Articles, story.Labels));
    }

    /// <summary>What is found, written as the labels are.</summary>
    public IReadOnlySet<string> Found() => FigureTable.Of(Articles)
        .Where(row => row.State is not FigureState.Agree)
        .Select(row => $"{(row.State is FigureState.Rising ? "rising" : "conflict")} {string.Join(' ', row.Claims.Select(claim => claim.Figure.Value).Distinct().Order())}")
        .ToHashSet();
}
