using System.Text;
using Dateline.App;
using Dateline.Reading;
using Dateline.Tests.Record;

namespace Dateline.Tests.App;

/// <summary>Whatever is given, the answer is an article or one clear line: place, fault, remedy.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Received[] Receive(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return SampleTests.Receive(path);
    }

    private string OnlyFault(string name, byte[] bytes) => Assert.IsType<Received.Bad>(Assert.Single(Receive(name, bytes))).Fault.ToString()[(_folder.Length + 1)..];

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \r\n\t ")]
    [InlineData("a.html", "")]
    public void An_empty_file_is_called_empty(string name, string text)
        => Assert.Equal($"{name}: It is empty. Give it an article.", OnlyFault(name, Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("a.txt", "a.txt: These bytes are not text. Give a text file, a web page, a feed or JSON Lines.")]
    [InlineData("a.bin", "a.bin: These bytes are not text. Give a text file, a web page, a feed or JSON Lines.")]
    [InlineData("a.html", "a.html: These bytes are not text. Give a text file, a web page, a feed or JSON Lines.")]
    [InlineData("a.rss", "a.rss: The feed is broken at line 1. Give RSS or Atom without a DTD.")]
    [InlineData("a.jsonl", "a.jsonl: These bytes are not JSON Lines. Write one JSON object a line, in UTF-8.")]
    public void Ten_megabytes_of_random_bytes_are_refused(string name, string fault)
    {
        byte[] bytes = new byte[10_000_000];
        new Random(1).NextBytes(bytes);
        Assert.Equal(fault, OnlyFault(name, bytes));
    }

    [Theory]
    [InlineData("%PDF-1.7 and so on", "a PDF")]
    [InlineData("PK\u0003\u0004 and so on", "a ZIP archive or an office document")]
    [InlineData("GIF89a and so on", "a picture")]
    public void A_file_of_another_kind_is_called_what_it_is(string bytes, string kind)
        => Assert.Equal($"a.txt: This is {kind}, not text. Save its text first, and read that.", OnlyFault("a.txt", Encoding.Latin1.GetBytes(bytes)));

    [Fact]
    public void A_single_line_of_five_megabytes_is_refused_by_its_length()
        => Assert.Equal("a.txt: The article has 5000000 characters; the most is 300000. Cut it into its articles.", OnlyFault("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("the army said so. ", 300_000))[..5_000_000])));

    [Fact]
    public void The_longest_word_that_is_let_in_is_read_in_time()
    {
        var record = RealReader.Read(new string('x', 200_000));
        Assert.Empty(Soundness.Faults(record));
    }

    [Theory]
    [InlineData("Министры девяти стран отменили встречу на Тихом океане.")]
    [InlineData("Der Minister hat am Mittwoch mit dem Botschafter gesprochen, und beide haben über die Lage im Hafen geredet. Danach sagte er, dass die Gespräche gut waren und dass man sich in einer Woche wieder treffen will, um die offenen Fragen zu klären, die noch übrig sind.")]
    [InlineData("El ministro dijo el miércoles que el acuerdo con los trabajadores del puerto se firmará antes de que termine el mes, y pidió a los dos lados que no rompan las conversaciones que empezaron hace una semana en la capital, donde la huelga sigue y los barcos no salen.")]
    public void What_is_not_English_gives_a_record_with_the_text_and_nothing_else(string text)
    {
        var record = RealReader.Read(text);
        Assert.Null(record.Article.Language);
        Assert.Equal(text, record.Article.Text);
        Assert.Empty(record.Sentences);
    }

    [Theory]
    [InlineData("Police arrested 40 protesters in Minsk.")]
    [InlineData("Tsai Ing-wen, Lai Ching-te, Su Tseng-chang win.")]
    [InlineData("")]
    public void A_short_text_has_the_benefit_of_the_doubt(string text) => Assert.True(English.Reads(text));

    [Fact]
    public void Unbalanced_quotation_marks_are_read()
    {
        string text = string.Concat(Enumerable.Repeat("“The minister said \"we are ready. He left.\n\n“And then “he” came “back\"\n", 50));
        Assert.Empty(Soundness.Faults(RealReader.Read(text)));
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_told_apart()
    {
        Assert.Equal($"{_folder}: This is a folder. Name the files in it.", ((Received.Bad)Assert.Single(SampleTests.Receive(_folder))).Fault.ToString());
        Assert.Equal("nowhere.txt: There is no such file. Check the name, or give - for standard input.", ((Received.Bad)Assert.Single(SampleTests.Receive("nowhere.txt"))).Fault.ToString());
    }

    [Fact]
    public void A_page_that_nests_a_hundred_thousand_deep_is_refused()
        => Assert.Equal("a.html: The page nests deeper than 512 elements. Save the article's text, and read that.", OnlyFault("a.html", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "x")));

    [Fact]
    public void A_feed_with_entities_that_multiply_is_refused_before_they_do()
        => Assert.StartsWith("a.rss: The feed is broken", OnlyFault("a.rss", "<!DOCTYPE l [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void What_stood_before_the_break_of_a_feed_is_read()
    {
        var received = Receive("a.rss", "<rss><channel><item><description>The envoys left.</description></item><item><descr"u8.ToArray());
        Assert.Equal("The envoys left.", Assert.IsType<Received.Good>(received[0]).Article.Text);
        Assert.EndsWith("The feed is broken at line 1. The 1 items before it were read.", Assert.IsType<Received.Bad>(received[1]).Fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_bad_line_among_good_ones_is_passed_over_in_bounded_memory()
    {
        string path = Path.Combine(_folder, "a.jsonl");
        using (var file = File.Create(path))
        {
            file.Write("{\"text\":\"One.\"}\n"u8);
            byte[] block = new byte[1 << 20];
            Array.Fill(block, (byte)'x');
            for (int i = 0; i < 66; i++) file.Write(block);
            file.Write("\n{\"text\":\"Two.\"}"u8);
        }

        var received = SampleTests.Receive(path);
        Assert.Equal(["One.", "Two."], received.OfType<Received.Good>().Select(good => good.Article.Text));
        Assert.EndsWith("a.jsonl:2: The line is longer than 64 MB. Give one article a line.", Assert.Single(received.OfType<Received.Bad>()).Fault.ToString(), StringComparison.Ordinal);
    }
}
