using Digest.Tests.Lookups.Figures;

namespace Digest.Benchmarks.Quality;

/// <summary>Figures that disagree, on labelled stories of ours: what is reported should be right before it is complete.</summary>
public static class FigureQuality
{
    public static IEnumerable<QualityRow> Measure(string dataFolder)
    {
        var stories = FigureStory.Read(Path.Combine(AppContext.BaseDirectory, "Samples", "figures.txt")).Select(story => (story.Labels, Found: story.Found())).ToList();
        double right = stories.Sum(story => story.Found.Count(story.Labels.Contains));
        yield return new QualityRow("figures", "stories", "precision", 100 * right / stories.Sum(story => story.Found.Count), 95);
        yield return new QualityRow("figures", "stories", "recall", 100 * right / stories.Sum(story => story.Labels.Count), 80);
    }
}
