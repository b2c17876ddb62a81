using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.App;
using Dateline.App.Formats;

namespace Dateline.Tests.App;

/// <summary>A damaged record of a web archive costs itself and one line; what stands before it and behind it is read, each record once.</summary>
public sealed class WarcDamageTests : IDisposable
{
    private const int Records = 40;
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-warc-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A page of its own for each number, now and then a long one, and between them what no page is.</summary>
    private static byte[] Record(int number, int claimed = 0)
    {
        string kind = number % 3 == 2 ? "request" : "response";
        string words = string.Concat(Enumerable.Range(0, number % 7 == 0 ? 3_000 : 20).Select(i => $" In year {i * 7919 % 10_007 + number} they met in Oslo."));
        byte[] block = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nEnvoys of round {number} agreed on fish.{words}");
        return [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nContent-Length: {block.Length + claimed}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
    }

    private static byte[] Member(byte[] record)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(record);
        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] member)
    {
        using var gzip = new GZipStream(new MemoryStream(member), CompressionMode.Decompress);
        var all = new MemoryStream();
        gzip.CopyTo(all);
        return all.ToArray();
    }

    private static bool IsPage(int number) => number % 3 != 2;

    private (int[] Pages, Fault[] Faults) Read(string name, byte[] archive)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, archive);
        Received[] received = [.. Input.Items(file, null, []).Select(item => item())];
        int[] pages = [.. received.OfType<Received.Good>().Select(good => int.Parse(good.Article.Url!.Split('/')[^1], CultureInfo.InvariantCulture))];
        return (pages, [.. received.OfType<Received.Bad>().Select(bad => bad.Fault)]);
    }

    private static IEnumerable<int> PagesWithout(params int[] lost) => Enumerable.Range(0, Records).Where(number => IsPage(number) && !lost.Contains(number));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(38)]
    public void A_packed_record_with_a_wrong_checksum_is_not_read_and_the_others_are(int number)
    {
        byte[][] members = [.. Enumerable.Range(0, Records).Select(i => Member(Record(i)))];
        members[number][^6] ^= 1;
        var (pages, faults) = Read("sum.warc.gz", [.. members.SelectMany(m => m)]);
        Assert.Equal(PagesWithout(number), pages);
        var fault = Assert.Single(faults);
        Assert.Matches(@"sum\.warc\.gz, byte \d+$", fault.Place);
        Assert.Equal(("A packed record is broken.", "Fetch the archive again; the records before it and behind it were read."), (fault.What, fault.Remedy));
    }

    [Fact]
    public void Whichever_byte_of_a_packed_record_is_wrong_the_others_are_read()
    {
        byte[][] members = [.. Enumerable.Range(0, Records).Select(i => Member(Record(i)))];
        foreach (int number in new[] { 0, 9, 14, 19 })
        {
            // By its first three bytes a member is told: a file whose first two are wrong is not packed, and a member whose third is wrong costs the record before it too.
            byte[] whole = members[number];
            var random = new Random(number);
            foreach (int at in Enumerable.Range(number == 0 ? 2 : 0, 2).Concat(Enumerable.Range(3, Math.Min(whole.Length, 60) - 3)).Where(at => number == 0 || at != 2).Concat(Enumerable.Range(0, 60).Select(_ => random.Next(3, whole.Length))).Concat(Enumerable.Range(whole.Length - 12, 12)))
            {
                members[number] = [.. whole];
                members[number][at] ^= (byte)(1 << random.Next(8));
                var (pages, faults) = Read("byte.warc.gz", [.. members.SelectMany(m => m)]);
                // Some bytes, such as the time in the head of a member, say nothing of what is in it.
                if (faults.Length == 0) Assert.Equal(Record(number), Unpacked(members[number]));
                Assert.Equal(PagesWithout(faults.Length == 0 ? [] : [number]), pages);
                Assert.True(faults.Length <= 1, $"byte {at} of {whole.Length} of record {number}: {string.Join(" | ", faults.Select(f => f.ToString()))}");
            }

            members[number] = whole;
        }
    }

    [Fact]
    public void Two_records_that_are_broken_one_behind_the_other_and_one_far_behind_are_told_of()
    {
        byte[][] members = [.. Enumerable.Range(0, Records).Select(i => Member(Record(i)))];
        foreach (int number in new[] { 6, 7, 30 }) members[number].AsSpan(members[number].Length / 2, 20).Fill(0xAA);
        var (pages, faults) = Read("two.warc.gz", [.. members.SelectMany(m => m)]);
        Assert.Equal(PagesWithout(6, 7, 30), pages);
        Assert.InRange(faults.Length, 2, 3);
    }

    [Fact]
    public void What_stands_between_packed_records_is_passed_over_and_told_of_once()
    {
        byte[] junk = new byte[300_000];
        new Random(3).NextBytes(junk);
        byte[][] members = [.. Enumerable.Range(0, Records).Select(i => Member(Record(i)))];
        // Bytes that look like a member, a member that is none of an archive, and noise.
        members[12] = [.. members[12], 0x1F, 0x8B, 8, 0, .. junk, .. Member("Not a record."u8.ToArray())];
        var (pages, faults) = Read("junk.warc.gz", [.. members.SelectMany(m => m)]);
        Assert.Equal(PagesWithout(), pages);
        Assert.Single(faults);
    }

    [Fact]
    public void A_broken_record_at_the_end_says_that_only_those_before_it_were_read()
    {
        byte[][] members = [.. Enumerable.Range(0, Records).Select(i => Member(Record(i)))];
        members[^1][^6] ^= 1;
        var (pages, faults) = Read("end.warc.gz", [.. members.SelectMany(m => m)]);
        Assert.Equal(PagesWithout(Records - 1), pages);
        Assert.Equal(("A packed record is broken.", "Fetch the archive again; the records before it were read."), (faults.Single().What, faults.Single().Remedy));
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(100_000)]
    [InlineData(10_000_000)]
    [InlineData(1_000_000_000)]
    public void A_record_that_is_not_as_long_as_it_says_costs_itself_alone(int claimed)
    {
        foreach (int number in new[] { 0, 1, 2, 7, 21 })
        {
            // What is larger than a page is held no longer than a page is.
            bool packed = number == 7, isHeld = claimed <= 10_000_000;
            byte[][] records = [.. Enumerable.Range(0, Records).Select(i => Record(i, i == number ? claimed : 0))];
            var (pages, faults) = packed ? Read("long.warc.gz", [.. records.SelectMany(Member)]) : Read("long.warc", [.. records.SelectMany(r => r)]);
            Assert.Equal(PagesWithout(number), pages);
            var fault = Assert.Single(faults);
            Assert.Equal("A record is not as long as it says.", fault.What);
            if (isHeld) Assert.EndsWith($"byte {records[..number].Sum(r => r.Length)}", fault.Place, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Content-Length: ", "Content-Lines: x", "A record does not say how long it is.")]
    [InlineData("WARC/1.0\r\n", "WORK/1.0\r\n", "A record is not as long as it says.")]
    public void A_record_with_a_head_that_cannot_be_read_costs_no_other_behind_it(string head, string broken, string what)
    {
        byte[][] records = [.. Enumerable.Range(0, Records).Select(i => Record(i))];
        records[10] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(records[10]).Replace(head, broken, StringComparison.Ordinal));
        var (pages, faults) = Read("head.warc", [.. records.SelectMany(r => r)]);
        // Where the next one cannot be told, the length of the one before is in doubt too.
        Assert.Equal(PagesWithout(head.StartsWith("WARC", StringComparison.Ordinal) ? [9, 10] : [10]), pages);
        Assert.Equal(what, Assert.Single(faults).What);
    }

    [Fact]
    public void A_page_that_shows_a_record_is_one_page()
    {
        byte[] block = Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nEnvoys agreed on a format on Monday:\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n");
        byte[] shown = [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1000\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
        var (pages, faults) = Read("shown.warc", [.. Record(0), .. shown, .. Record(1)]);
        Assert.Equal([0, 1000, 1], pages);
        Assert.Empty(faults);
    }

    [Fact]
    public void A_long_archive_is_read_with_little_memory_however_much_of_it_is_broken()
    {
        byte[] noise = new byte[1 << 20];
        new Random(5).NextBytes(noise);
        using var whole = new MemoryStream();
        whole.Write(Member(Record(0)));
        for (int i = 0; i < 200; i++) whole.Write(noise);
        whole.Write(Member(Record(1)));
        whole.Position = 0;
        using var document = new Document("long.warc.gz", Unpacking.Open(whole));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(3, Warc.Split(document).Count());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }
}
