using Dateline.App;
using Dateline.App.Formats;
using Dateline.Reading;
using Dateline.Tests.House;

namespace Dateline.Tests.App;

/// <summary>Each format is read from a sample, and only the article comes out.</summary>
public sealed class SampleTests
{
    internal static Received[] Receive(string input, string? format = null, params string[] allowedHosts) => [.. Input.Items(input, format, allowedHosts).Select(item => item())];

    private static Article[] Sample(string file) => [.. Receive(Repository.Path($"tests/articles/{file}")).OfType<Received.Good>().Select(good => good.Article)];

    [Fact]
    public void Every_format_has_a_sample()
    {
        var extensions = Directory.EnumerateFiles(Repository.Path("tests/articles")).Select(file => Path.GetExtension(Unpacking.NameInside(file))).ToHashSet();
        Assert.Empty(ArticleFormat.All.Where(format => !format.Extensions.Any(extensions.Contains)).Select(format => format.Name));
    }

    [Fact]
    public void Wire_copy_gives_title_byline_filing_and_day()
    {
        var article = Assert.Single(Sample("wire.txt"));
        Assert.Equal(("Harbour strike enters second week", "Ada Brook and Jon Reed", new DateOnly(2021, 3, 3)), (article.Title, article.Byline, article.Published));
        Assert.Equal("GDANSK", Assert.Single(article.Filings).Name);
        Assert.Equal("Dock workers", article.Body[1].In(article.Text)[..12].ToString());
    }

    [Fact]
    public void A_web_page_gives_its_article_and_nothing_of_its_scripts_menus_and_footers()
    {
        var article = Assert.Single(Sample("page.html"));
        Assert.Equal("Dock workers reject pay offer", article.Title);
        Assert.Equal("The Harbour Gazette", article.Publisher);
        Assert.Equal(new DateOnly(2021, 3, 3), article.Published);
        Assert.Equal("https://example.org/2021/03/03/dock-workers", article.Url);
        Assert.Equal("Ada Brook", article.Byline);
        Assert.Contains("“We will not load one crate,” union leader Piotr Zielinski told reporters", article.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nThe port authority accused", article.Text, StringComparison.Ordinal);
        foreach (string noise in new[] { "SCRIPTED", "Sport", "beaches", "rights reserved", "<p>" }) Assert.DoesNotContain(noise, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_gives_an_article_an_item_with_the_longer_text()
    {
        var articles = Sample("feed.rss");
        Assert.Equal(2, articles.Length);
        Assert.Equal("GDANSK - Dock workers in Gdansk rejected a pay offer on Wednesday.\n\n“We will not load one crate,” union leader Piotr Zielinski said.", articles[0].Text);
        Assert.Equal(("gazette-1", "Dock workers reject pay offer", "https://example.org/2021/03/03/dock-workers", "Ada Brook"), (articles[0].SourceId, articles[0].Title, articles[0].Url, articles[0].Byline));
        Assert.Equal(new DateOnly(2021, 3, 3), articles[0].Published);
        Assert.Equal("The Harbour Gazette: World", articles[0].Publisher);
        Assert.Equal("The envoys of both sides left Geneva on Tuesday & blamed each other.", articles[1].Text);
        Assert.Null(articles[1].Published);
    }

    [Fact]
    public void An_Atom_feed_is_read_with_its_links_and_dates()
    {
        var article = Assert.Single(Sample("feed.atom"));
        Assert.Equal("Ministers from nine states called off a summit on Tuesday.\n\nFiji recalled its ambassador.", article.Text);
        Assert.Equal(("tag:example.org,2024:1", "Summit called off", "https://example.org/summit", "Ruth Mason"), (article.SourceId, article.Title, article.Url, article.Byline));
        Assert.Equal(new DateOnly(2024, 11, 6), article.Published);
    }

    [Fact]
    public void One_bad_line_costs_one_fault_and_loses_nothing_else()
    {
        var received = Receive(Repository.Path("tests/articles/corpus.jsonl"));
        Assert.Equal(["a", "b", "3"], received.OfType<Received.Good>().Select(good => good.Article.SourceId));
        Assert.EndsWith("corpus.jsonl:3: The line is not valid JSON. Write one JSON object a line, in UTF-8.", Assert.Single(received.OfType<Received.Bad>()).Fault.ToString(), StringComparison.Ordinal);
        Assert.IsType<Received.Bad>(received[1]);
        var first = ((Received.Good)received[0]).Article;
        Assert.Equal(("The Harbour Gazette", "Arrests in Minsk", "https://example.org/a", new DateOnly(2020, 8, 10)), (first.Publisher, first.Title, first.Url, first.Published));
        Assert.Equal(new DateOnly(2020, 8, 11), ((Received.Good)received[3]).Article.Published);
    }

    [Theory]
    [InlineData("{\"id\":1}", "The object has no \"text\".")]
    [InlineData("[1]", "The line is not a JSON object.")]
    [InlineData("{\"text\":\"x\",\"published\":\"yesterday\"}", "\"published\" is \"yesterday\", which is not a date.")]
    [InlineData("{\"text\":\"\\ud83d\"}", "The line is not valid JSON.")]
    public void A_line_that_is_no_article_says_why(string line, string fault)
        => Assert.Equal(fault, Assert.IsType<Received.Bad>(JsonLines.Parse("x:1", System.Text.Encoding.UTF8.GetBytes(line))).Fault.What);

    [Theory]
    [InlineData("windows-1252.txt", "“We will not load one crate,” said José Zielinski’s deputy, Zoë Brontë, on Wednesday – the café was closed.\r\n")]
    [InlineData("utf-16.txt", "Envoys leave Geneva\r\n\r\nThe envoys of both sides left Geneva on Tuesday. “Nobody slammed a door,” one of them said.\r\n")]
    public void Other_encodings_are_read_and_line_ends_stay(string file, string text) => Assert.Equal(text, Assert.Single(Sample(file)).Text);
}
