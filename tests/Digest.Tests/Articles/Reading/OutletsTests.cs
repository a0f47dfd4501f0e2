using Digest.Articles.Reading;

namespace Digest.Tests.Articles.Reading;

public sealed class OutletsTests
{
    [Theory]
    [InlineData("Lowland Courier", "Lowland Courier")]
    [InlineData("La Gaceta del Muelle", "La Gaceta del Muelle")]
    [InlineData("Северный листок", "Северный листок")]
    [InlineData("Kurier am Deich, 13. Juli 2025", "Kurier am Deich")]
    [InlineData("ORCHARD STREET JOURNAL | Monday, September 8, 2025", "Orchard Street Journal")]
    [InlineData("THE NEW HARBOUR TIMES", "The New Harbour Times")]
    [InlineData("8 May 2025 · KBC POST", "KBC Post")]
    public void A_newspaper_s_name_is_known_by_what_newspapers_are_called(string line, string outlet) =>
        Outlets.InLine(line).ShouldBe(outlet);

    [Theory]
    [InlineData("World")]
    [InlineData("Journal")]
    [InlineData("Ada Lovelace")]
    [InlineData("13 July 2025")]
    [InlineData("The courier who brought the letter to the post")]
    [InlineData("Times are hard in the harbour, and the ledger is empty")]
    [InlineData("")]
    [InlineData("Lowland  – : – , Courier")]
    [InlineData("Lowland , 13 July 2025  : Courier")]
    public void Other_lines_name_none(string line) => Outlets.InLine(line).ShouldBeNull();

    [Fact]
    public void Blanks_between_words_do_not_count() => Outlets.InLine("Lowland  Courier").ShouldBe("Lowland  Courier");
}
