using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.App;
using Dateline.App.Exporting;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Tests.App.Coding;
using Dateline.Tests.House;
using Dateline.Tests.Record;
using Dateline.Tests.Record.Store;

namespace Dateline.Tests.App.Exporting;

/// <summary>
/// Each export is what tests/exports holds of it, and is read by somebody else's reader. When an export changes on purpose, run these once with DATELINE_WRITE_EXPORTS=1, read the
/// difference, and commit it.
/// </summary>
public sealed class ExportTests : IDisposable
{
    private static readonly Lexicon Lexicon = Lexicon.Load(Repository.Path("data"));

    private readonly Stores _stores = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-export-").FullName;

    public void Dispose()
    {
        _stores.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A record made by hand, in which every field says something, and the same with an emoji in front, so that UTF-16 and code points part.</summary>
    private IReadOnlyList<string> Export(string name, bool all = true)
    {
        var madeBy = new MadeBy("0.1.0", "data", "model");
        using (var writer = _stores.Write())
        {
            var run = writer.Begin("hand", madeBy, "code", "{}", null, Stores.Noon);
            var input = writer.Inputs(run, [("hand", "")])[0];
            var article = new Article(HandMade.Text) { SourceId = "17", Publisher = "The Harbour Gazette", Url = "https://example.org/17", Title = "Army chief speaks", Published = new DateOnly(2024, 3, 5) };
            var record = ArticleRecord.From(HandMade.Analysis(), Lexicon.Codebook, madeBy);
            writer.Add(run, input, new Arrival(0, "hand", article, default), new Coded(record, record.ToJson(), ArticleWords.None), null);
            var moved = Moved(record, "\uD83D\uDE00\n");
            writer.Add(run, input, new Arrival(1, "moved", new Article(moved.Article.Text), default), new Coded(moved, moved.ToJson(), ArticleWords.None), null);
            writer.Finish(run, Stores.Noon);
        }

        using var store = _stores.Read();
        return Exporter(name).Write(new ExportJob(store, store.Run("hand"), _folder, Lexicon, () => Model.Load(Repository.Path("models")), all));
    }

    private static Dateline.App.Exporting.Export Exporter(string name) => Dateline.App.Exporting.Export.All.Single(e => e.Name == name);

    /// <summary>The record of the same text with something in front of it.</summary>
    private static ArticleRecord Moved(ArticleRecord record, string prefix)
    {
        string json = Regex.Replace(Encoding.UTF8.GetString(record.ToJson()), "\"(start|end)\":([0-9]+)", m => $"\"{m.Groups[1].Value}\":{int.Parse(m.Groups[2].Value) + prefix.Length}");
        var moved = ArticleRecord.FromJson(Encoding.UTF8.GetBytes(json));
        string text = prefix + record.Article.Text;
        return moved with { Article = moved.Article with { Text = text, Id = Dateline.Text.ArticleId.Of(text).Hex } };
    }

    public static TheoryData<string> Formats() => [.. Dateline.App.Exporting.Export.All.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_export_is_what_its_sample_says(string format)
    {
        var files = Export(format);
        string samples = Repository.Path($"tests/exports/{format}");
        if (Environment.GetEnvironmentVariable("DATELINE_WRITE_EXPORTS") == "1")
        {
            if (Directory.Exists(samples)) Directory.Delete(samples, recursive: true);
            Directory.CreateDirectory(samples);
            foreach (string file in files) File.Copy(Path.Combine(_folder, file), Path.Combine(samples, file));
        }

        Assert.Equal(Directory.EnumerateFiles(samples).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        foreach (string file in files) Assert.Equal(Settled(Path.Combine(samples, file)), Settled(Path.Combine(_folder, file)));
    }

    /// <summary>A file as it must be. Of trees, which come from the models of the day, sentences and words; tags and heads are the models' own.</summary>
    private static string Settled(string file) => file.EndsWith(".conllu", StringComparison.Ordinal)
        ? Regex.Replace(File.ReadAllText(file), @"^(\d+\t[^\t]+)(?:\t[^\t\n]+){7}(\t[^\t\n]+)$", "$1$2", RegexOptions.Multiline)
        : File.ReadAllText(file);

    [Fact]
    public void Without_being_asked_only_what_happened_goes_out() => Assert.Empty(Export("icews", all: false));

    [Theory]
    [InlineData("icews", 0, 20, true)]
    [InlineData("gdelt", 0, 61, false)]
    [InlineData("gdelt", 1, 16, false)]
    [InlineData("gdelt", 2, 27, false)]
    [InlineData("polecat", 0, 39, true)]
    public void Tab_separated_files_have_their_columns_in_every_line_for_another_reader(string format, int file, int columns, bool header)
    {
        string path = Path.Combine(_folder, Export(format)[file]);
        using var duck = new Duck();
        string table = $"read_csv('{path}', delim = '\t', header = {(header ? "true" : "false")}, all_varchar = true, quote = '', null_padding = false, strict_mode = true)";
        Assert.Equal(columns, duck.Columns($"SELECT * FROM {table}").Length);
        Assert.Equal(File.ReadLines(path).Count() - (header ? 1 : 0), duck.Number($"SELECT count(*) FROM {table}"));
        Assert.True(duck.Number($"SELECT count(*) FROM {table}") > 0);
    }

    [Fact]
    public void ICEWS_has_the_names_that_its_package_looks_for()
    {
        string file = Assert.Single(Export("icews"));
        Assert.Matches(@"^events\.2024\.\d{14}\.tab$", file);
        using var duck = new Duck();
        string table = $"read_csv('{Path.Combine(_folder, file)}', delim = '\t', header = true, types = {{'CAMEO Code': 'VARCHAR'}}, quote = '')";
        Assert.Equal(IcewsExport.Columns, duck.Columns($"SELECT * FROM {table}").Select(c => c.Name));
        Assert.Equal("194", duck.Value($"SELECT \"CAMEO Code\" FROM {table} LIMIT 1"));
        Assert.Equal("Norway", duck.Value($"SELECT \"Target Country\" FROM {table} WHERE \"Target Name\" = 'Ola Brandt' LIMIT 1"));
        Assert.Equal(4, duck.Number($"SELECT count(*) FROM {table} WHERE \"Event Date\" = DATE '2024-03-04'"));
    }

    [Fact]
    public void GDELT_has_FIPS_for_places_and_the_words_of_quotations()
    {
        var files = Export("gdelt");
        string[] cells = File.ReadLines(Path.Combine(_folder, files[0])).First().Split('\t');
        Assert.Equal(("20240304", "194", "194", "19", "NO", "4"), (cells[1], cells[26], cells[27], cells[28], cells[53], cells[51]));
        string quotations = File.ReadLines(Path.Combine(_folder, files[2])).First().Split('\t')[22];
        string[] block = quotations.Split('#')[0].Split('|');
        Assert.Equal(HandMade.Text.Substring(int.Parse(block[0]), int.Parse(block[1])), block[3]);
        Assert.Equal("told", block[2]);
    }

    [Fact]
    public void The_killed_have_bounds_and_who_said_so_and_no_average()
    {
        string file = Path.Combine(_folder, Assert.Single(Export("ucdp-like")));
        using var duck = new Duck();
        Assert.Equal(2, duck.Number($"SELECT count(*) FROM '{file}' WHERE low = 2 AND high = 4 AND best IS NULL AND said_by = 'Ola Brandt' AND country_id = 385"));
    }

    [Fact]
    public void Selectors_of_JSON_LD_find_their_words_in_code_points()
    {
        string file = Path.Combine(_folder, Assert.Single(Export("jsonld")));
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        using var store = _stores.Read();
        var texts = store.Records(store.Run(null)).Select(r => r.Read().Article).ToDictionary(a => $"urn:sha256:{a.Id}", a => a.Text.EnumerateRunes().ToArray());
        int selectors = 0;
        foreach (var target in document.RootElement.GetProperty("@graph").EnumerateArray().Where(n => n.TryGetProperty("target", out _)).SelectMany(n => n.GetProperty("target").EnumerateArray()))
        {
            var (position, quote) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            var runes = texts[target.GetProperty("source").GetString()!];
            string exact = string.Concat(runes[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()]);
            Assert.Equal(quote.GetProperty("exact").GetString(), exact);
            Assert.Contains(quote.GetProperty("prefix").GetString() + exact + quote.GetProperty("suffix").GetString(), string.Concat(runes), StringComparison.Ordinal);
            selectors++;
        }

        Assert.True(selectors >= 10);
    }

    [Fact]
    public void Spans_of_brat_are_the_words_that_they_name_and_every_argument_is_a_span()
    {
        foreach (string file in Export("brat").Where(f => f.EndsWith(".ann", StringComparison.Ordinal)))
        {
            var runes = File.ReadAllText(Path.Combine(_folder, file[..^4] + ".txt")).EnumerateRunes().ToArray();
            string[][] lines = [.. File.ReadLines(Path.Combine(_folder, file)).Select(l => l.Split('\t'))];
            foreach (string[] span in lines.Where(l => l[0][0] == 'T'))
            {
                var parts = span[1][(span[1].IndexOf(' ') + 1)..].Split(';').Select(p => p.Split(' ').Select(int.Parse).ToArray());
                Assert.Equal(span[2], string.Join(' ', parts.Select(p => string.Concat(runes[p[0]..p[1]]))));
            }

            var spans = lines.Where(l => l[0][0] == 'T').Select(l => l[0]).ToHashSet();
            var arguments = lines.Where(l => l[0][0] is 'E' or 'R').SelectMany(l => Regex.Matches(l[1], @":(T\d+)").Select(m => m.Groups[1].Value)).ToArray();
            Assert.NotEmpty(arguments);
            Assert.All(arguments, argument => Assert.Contains(argument, spans));
        }
    }

    [Fact]
    public void Trees_of_every_article_are_read_back()
    {
        string file = Path.Combine(_folder, Assert.Single(Export("conllu")));
        string[] documents = [.. File.ReadLines(file).Where(l => l.StartsWith("# newdoc id = ", StringComparison.Ordinal))];
        Assert.Equal(2, documents.Length);
        using var reader = new StreamReader(file);
        var sentences = ConlluReader.Read(reader, file).ToArray();
        Assert.True(sentences.Length >= 4);
        Assert.All(sentences, s => Assert.NotEmpty(s.Words));
    }

    [Fact]
    public void Every_export_stands_in_the_manual()
    {
        string page = File.ReadAllText(Repository.Path("docs/exports.md"));
        Assert.Empty(Dateline.App.Exporting.Export.All.Where(e => !page.Contains($"| `{e.Name}` | {e.Description} | {e.Reads} |", StringComparison.Ordinal)).Select(e => $"| `{e.Name}` | {e.Description} | {e.Reads} |"));
    }
}
