using System.IO.Compression;
using System.Text;
using Dateline.App;
using Dateline.App.Formats;
using Dateline.Reading;
using Dateline.Tests.House;

namespace Dateline.Tests.App;

/// <summary>Tables, archives and packed files are read from samples made by other people's tools, and what is broken in them is told.</summary>
public sealed class CorpusFormatTests : IDisposable
{
    private static readonly FieldNames Mapped = new() { Text = "body", Date = "pub_date", Id = "doc", Url = "link" };

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-formats-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Received[] Receive(string file, FieldNames? fields = null) => [.. Input.Items(file, null, [], fields ?? FieldNames.Usual, null).Select(item => item())];

    private static string Sample(string name) => Repository.Path($"tests/articles/{name}");

    private static Article[] Articles(Received[] received) => [.. received.OfType<Received.Good>().Select(good => good.Article)];

    private static string[] Faults(Received[] received) => [.. received.OfType<Received.Bad>().Select(bad => bad.Fault.What)];

    private string Written(string name, byte[] bytes)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    [Fact]
    public void A_table_with_columns_of_other_names_is_read_as_it_is_told()
    {
        var received = Receive(Sample("table.csv"), Mapped);
        var articles = Articles(received);
        Assert.Equal(["17", "20"], articles.Select(a => a.SourceId));
        Assert.Equal(("Police, crowds and \"order\"", new DateOnly(2020, 8, 10), "https://example.org/17"), (articles[0].Title, articles[0].Published!.Value, articles[0].Url));
        Assert.Equal("Police arrested forty protesters in Minsk on Sunday.\n\nNobody was hurt, a spokesman said.", articles[0].Text);
        Assert.Equal(new DateOnly(2021, 3, 3), articles[1].Published);
        Assert.Equal(["There is no text in \"body\".", "\"someday\" is not a date."], Faults(received));
        Assert.Contains("\"headline\":\"Another form of day\"", Encoding.UTF8.GetString(((Received.Good)received[3]).Original.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_the_column_names_those_it_has()
    {
        string file = Sample("table.csv");
        Assert.Equal($"{file}: It has no column \"story\". Give --text one of those it has: doc, headline, body, pub_date, link.", Only(Receive(file, new FieldNames { Text = "story" })));
        Assert.Equal($"{file}: It has no column \"day\". Give --date one of those it has: doc, headline, body, pub_date, link.", Only(Receive(file, new FieldNames { Date = "day" })));
        file = Written("words.tsv", "doc\tstory\n1\tEnvoys met in Oslo.\n2\tNobody came.\n"u8.ToArray());
        Assert.Equal($"{file}: No column of it is named as one that holds text. Name it with --text; there are: doc, story.", Only(Receive(file)));
        file = Sample("table.parquet");
        Assert.Equal($"{file}: It has no column \"story\". Give --text one of those it has: doc_id, headline, body, pub_date.", Only(Receive(file, new FieldNames { Text = "story" })));

        static string Only(Received[] received) => Assert.IsType<Received.Bad>(Assert.Single(received)).Fault.ToString();
    }

    [Fact]
    public void A_row_whose_text_is_empty_is_not_told_to_look_in_another_column()
    {
        var empty = Receive(Sample("table.parquet"), new FieldNames { Text = "body", Date = "pub_date" }).OfType<Received.Bad>().Single().Fault;
        Assert.Equal(("There is no text in \"body\".", "Its field is there and empty; nothing can be done about it here."), (empty.What, empty.Remedy));
    }

    [Fact]
    public void A_quotation_mark_that_stays_open_costs_the_rest_and_not_what_came_before()
    {
        string file = Written("open.csv", Encoding.UTF8.GetBytes("id,text\n1,Envoys met in Oslo.\n2,\"Envoys left\n3,Nobody came.\n"));
        var received = Receive(file);
        Assert.Equal("Envoys met in Oslo.", Articles(received)[0].Text);
    }

    [Fact]
    public void Parquet_that_DuckDB_wrote_is_read()
    {
        var received = Receive(Sample("table.parquet"));
        var articles = Articles(received);
        Assert.Equal(["1", "2"], articles.Select(a => a.SourceId));
        Assert.Equal(("Dock workers reject offer", new DateOnly(2021, 3, 3)), (articles[0].Title, articles[0].Published!.Value));
        Assert.Equal("Police arrested forty protesters in Minsk on Sunday.", articles[1].Text);
        Assert.Single(Faults(received));
    }

    [Fact]
    public void A_file_that_only_claims_to_be_Parquet_is_refused()
        => Assert.Equal(["The file cannot be read as Parquet."], Faults(Receive(Written("no.parquet", "PAR1 and nothing else"u8.ToArray()))));

    [Fact]
    public void An_agency_item_gives_body_headline_and_day_and_a_withheld_one_is_refused()
    {
        var article = Assert.Single(Articles(Receive(Sample("item.ninjs"))));
        Assert.Equal(("Dock workers reject pay offer", "The Harbour Gazette", "Ada Brook", new DateOnly(2021, 3, 3)), (article.Title, article.Publisher, article.Byline, article.Published!.Value));
        Assert.Equal("Dock workers in Gdansk rejected a pay offer on Wednesday.\n\n“We will not load one crate,” union leader Piotr Zielinski said.", article.Text);
        string withheld = File.ReadAllText(Sample("item.ninjs")).Replace("\"usable\"", "\"withheld\"", StringComparison.Ordinal);
        Assert.Equal(["Its publisher says \"withheld\"."], Faults(Receive(Written("w.ninjs", Encoding.UTF8.GetBytes(withheld)))));
    }

    [Fact]
    public void An_archive_that_wget_made_is_read_whole_and_only_its_pages()
    {
        var received = Receive(Sample("archive.warc.gz"));
        Assert.Empty(Faults(received));
        var articles = Articles(received);
        Assert.Equal(["Dock workers reject pay offer", "Envoys agree on fish", "Harbour strike ends"], articles.Select(a => a.Title).Distinct().Order(StringComparer.Ordinal));
        Assert.All(articles, a => Assert.StartsWith("http://127.0.0.1:8765/", a.Url, StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2021, 3, 10), articles.First(a => a.Title == "Envoys agree on fish").Published);
        Assert.StartsWith("HTTP/1.0 200 OK\r\n", Encoding.UTF8.GetString(received.OfType<Received.Good>().First().Original.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_is_cut_short_gives_what_came_before_and_says_where_it_ends()
    {
        byte[] whole = Unpacked(File.ReadAllBytes(Sample("archive.warc.gz")));
        var plain = Receive(Written("cut.warc", whole[..(whole.Length * 2 / 3)]));
        Assert.NotEmpty(Articles(plain));
        var fault = plain.OfType<Received.Bad>().Single().Fault;
        Assert.Equal("The archive ends in the middle of a record.", fault.What);
        Assert.Matches(@"cut\.warc, byte \d+$", fault.Place);

        // In the middle of a packed page.
        var cut = Receive(Written("cut.warc.gz", File.ReadAllBytes(Sample("archive.warc.gz"))[..8_000]));
        Assert.NotEmpty(Articles(cut));
        Assert.Equal(["The archive ends in the middle of a record."], Faults(cut));
    }

    [Fact]
    public void A_packed_archive_is_whole_at_the_end_of_a_record_and_nowhere_else()
    {
        byte[] packed = File.ReadAllBytes(Sample("archive.warc.gz"));
        // wget begins each record with a member of its own, told by the extra field that it writes.
        byte[] magic = packed[..4];
        int[] whole = [.. Enumerable.Range(4, packed.Length - 7).Where(at => packed.AsSpan(at).StartsWith(magic)), packed.Length];
        Assert.True(whole.Length > 20);
        int[] ends = [.. Enumerable.Range(2, packed.Length - 1).Where(length => IsWhole(packed[..length]))];
        Assert.Equal(whole, ends);
        Assert.False(IsWhole([.. packed, 0]));

        // One byte, a header, a header and the first bytes of a record; of a long archive, and of one that ends within the first bytes that are read.
        foreach (int beyond in new[] { 1, 10, 24, 40 })
        {
            var few = Receive(Written($"few{beyond}.warc.gz", packed[..(whole[2] + beyond)]));
            Assert.NotEmpty(Articles(few));
            Assert.Equal(["The archive ends in the middle of a record."], Faults(few));
            var received = Receive(Written($"{beyond}.warc.gz", packed[..(whole[15] + beyond)]));
            Assert.NotEmpty(Articles(received));
            Assert.Equal(["The archive ends in the middle of a record."], Faults(received));
        }

        static bool IsWhole(byte[] packed)
        {
            try
            {
                Unpacking.Open(new MemoryStream(packed)).CopyTo(Stream.Null);
                return true;
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }

    [Theory]
    [InlineData("gz", 10_000)]
    [InlineData("gz", 120)]
    [InlineData("gz", 12)]
    [InlineData("zst", 10_000)]
    public void Packed_lines_that_are_cut_short_give_what_came_before_and_say_so(string ending, int most)
    {
        byte[] lines = [.. Enumerable.Range(0, most).SelectMany(i => Encoding.UTF8.GetBytes($"{{\"id\":{i},\"text\":\"Envoys met in Oslo on day {i * 7919 % 10_007}.\"}}\n"))];
        byte[] packed = Packed(lines, ending);
        var received = Receive(Written($"cut.jsonl.{ending}", packed[..(packed.Length * 3 / 4)]));
        Assert.InRange(Articles(received).Length, 1, most - 1);
        Assert.Equal(["The file is packed, and cut short or broken."], Faults(received));
    }

    [Fact]
    public void A_page_that_came_in_chunks_and_packed_is_unpacked()
    {
        byte[] page = Encoding.UTF8.GetBytes("Envoys met in Oslo on Tuesday.");
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(page);
        byte[] body = packed.ToArray();
        byte[] http = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\n"), .. body[..5], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 5:x}\r\n"), .. body[5..], .. "\r\n0\r\n\r\n"u8];
        byte[] record = [.. Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Length: {http.Length}\r\n\r\n"), .. http, .. "\r\n\r\n"u8];
        var article = Assert.Single(Articles(Receive(Written("one.warc", record))));
        Assert.Equal(("Envoys met in Oslo on Tuesday.", "https://example.org/a", new DateOnly(2024, 3, 5)), (article.Text, article.Url, article.Published!.Value));
    }

    [Fact]
    public void What_is_no_archive_is_refused()
        => Assert.Equal(["The archive ends in the middle of a record."], Faults(Receive(Written("no.warc", "Not an archive at all."u8.ToArray()))));

    [Fact]
    public void Packed_files_are_what_is_inside_them()
    {
        byte[] lines = File.ReadAllBytes(Sample("corpus.jsonl"));
        string[] plain = [.. Articles(Receive(Sample("corpus.jsonl"))).Select(a => a.Text)];
        Assert.Equal(plain, Articles(Receive(Written("a.jsonl.gz", Packed(lines, "gz")))).Select(a => a.Text));
        Assert.Equal(plain, Articles(Receive(Written("a.jsonl.zst", Packed(lines, "zst")))).Select(a => a.Text));
        Assert.Equal(3, plain.Length);
    }

    private static byte[] Packed(byte[] bytes, string ending)
    {
        var packed = new MemoryStream();
        using (Stream packing = ending == "gz" ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new ZstdSharp.CompressionStream(packed, leaveOpen: true)) packing.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var all = new MemoryStream();
        gzip.CopyTo(all);
        return all.ToArray();
    }
}
