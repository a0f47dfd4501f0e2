using System.Globalization;
using Digest.Articles.Reading;

namespace Digest.Tests.Articles.Reading;

/// <summary>
/// Pages as the common programs make them. Whatever the article says in them speaks of a mill, and nothing else does:
/// so what was cut too much or too little shows.
/// </summary>
public sealed class PageKindTests
{
    [Theory]
    [InlineData("wordpress", 8, "Das Rad dreht sich wieder", "2019-05-14", "Ada Holm")]
    [InlineData("wordpress-bare", 3, "Das Rad dreht sich wieder", "2009-05-14", "Ada Holm")]
    [InlineData("blogger", 3, "Das Rad dreht sich wieder", "2019-05-14", "Ada Holm")]
    [InlineData("typo3", 3, "Das Rad dreht sich wieder", "2019-05-14", null)]
    [InlineData("drupal", 3, "The wheel turns again", "2019-05-14", null)]
    [InlineData("joomla", 3, "Das Rad dreht sich wieder", "2019-05-14", "Ada Holm")]
    [InlineData("ghost", 5, "The wheel turns again", "2023-05-14", "Ada Holm")]
    [InlineData("magazine", 5, "Das Rad dreht sich wieder", "2019-05-14", "Ada Holm")]
    [InlineData("english-blog", 4, "The wheel turns again", "2019-05-14", "Ada Holm")]
    [InlineData("press-release", 5, "Das Rad dreht sich wieder", "2019-05-14", null)]
    [InlineData("forum", 2, "Wie baut man ein Rad für eine Mühle?", "2019-05-14", null)]
    public void The_article_is_read_and_nothing_around_it(string page, int paragraphs, string title, string day, string? byline)
    {
        var read = PageReader.Read(Samples.Read($"pages/{page}.html"), null);

        var told = read.Text.Split("\n\n");
        told.ShouldAllBe(paragraph => paragraph.Contains("Mühle") || paragraph.Contains("mill"));
        told.Length.ShouldBe(paragraphs, read.Text);
        read.Title.ShouldBe(title);
        read.Published.ShouldNotBeNull().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
        read.Byline.ShouldBe(byline);
    }
}
