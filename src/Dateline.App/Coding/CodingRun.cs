using System.Buffers.Binary;
using System.Diagnostics;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Record.Store;
using Dateline.Text;

namespace Dateline.App.Coding;

/// <summary>
/// Codes a corpus into a store. Items are received and coded on all threads and written in their order by one; every half second what was written is committed, with how far each
/// input is. So a run that is interrupted goes on where it was: what was coded is not coded again, and the outcome is the same.
/// </summary>
internal sealed class CodingRun(StoreWriter writer, StoredRun run, Reader reader, CodingSettings settings, Progress progress)
{
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromSeconds(0.5);

    private readonly HashSet<UInt128> _inRun = [];
    private readonly HashSet<UInt128> _sealed = [];

    /// <summary>Codes what is not coded yet.</summary>
    /// <returns>How many items gave a fault.</returns>
    public int Code(Corpus corpus)
    {
        int faults = 0, threads = Math.Max(1, settings.Threads);
        var inputs = writer.Inputs(run, [.. corpus.Files.Select(f => (f.Name, f.Mark))]);
        writer.Commit();
        _inRun.UnionWith(writer.ArticlesOf(run).Select(Key));
        _sealed.UnionWith(writer.SealedBy(run.MadeBy).Select(Key));
        var sinceCommit = Stopwatch.StartNew();
        var received = Ahead.Of(Items(corpus, inputs), item => item.Receive is null ? new Ticket(item.Input, item.Number, null) : new Ticket(item.Input, item.Number, item.Receive()), 2 * threads);
        Conveyor.Run(received.Select(Dedupe), Work, Deliver, threads).GetAwaiter().GetResult();
        writer.Commit();
        return faults;

        void Deliver(DoneTicket done)
        {
            var (ticket, coded, fault) = done;
            if (ticket.Received is null) writer.Complete(ticket.Input);
            if (ticket.Received is Received.Good good)
            {
                var arrival = new Arrival(ticket.Item, good.Place, good.Article, settings.KeepOriginals ? good.Original : default);
                if (writer.Add(run, ticket.Input, arrival, coded, settings.Now)) progress.Article(ticket.IsKnown);
                else fault = new(good.Place, "Coding broke off at the first copy of this text.", "See there.");
            }

            if (fault is not null)
            {
                writer.Add(ticket.Input, ticket.Item, new StoredFault(fault.Place, fault.What, fault.Remedy));
                faults++;
                progress.Fault();
            }

            if (sinceCommit.Elapsed < BetweenCommits) return;
            writer.Commit();
            sinceCommit.Restart();
            progress.Show();
        }
    }

    private IEnumerable<(StoredInput Input, int Number, Func<Received>? Receive)> Items(Corpus corpus, IReadOnlyList<StoredInput> inputs)
    {
        for (int i = 0; i < inputs.Count; i++)
        {
            var (file, input) = (corpus.Files[i], inputs[i]);
            // What cannot be told from a changed one, a page or standard input, is read again.
            if (input.Complete && file.Mark.Length > 0)
            {
                progress.Read(file.Bytes);
                continue;
            }

            int number = 0;
            foreach (var item in Input.Items(file.Name, settings.Format, settings.AllowedHosts, settings.Fields, bytes => progress.Read(bytes)))
            {
                if (number >= input.Done) yield return (input, number, item);
                number++;
            }

            yield return (input, number, null);
        }
    }

    /// <summary>In the order of the input, so that of two copies the first is coded whatever the threads do.</summary>
    private Ticket Dedupe(Ticket ticket)
    {
        if (ticket.Received is not Received.Good good) return ticket;
        if (settings.Published is { } day) ticket = ticket with { Received = good = good with { Article = good.Article with { Published = day } } };
        if (!_inRun.Add(Key(good.Article.Id))) return ticket with { IsKnown = true };
        return _sealed.Count > 0 && _sealed.Contains(Key(StoreWriter.SealOf(good.Article))) ? ticket with { IsKnown = true } : ticket;
    }

    private DoneTicket Work(Ticket ticket)
    {
        if (ticket.Received is Received.Bad bad) return new(ticket, null, bad.Fault);
        if (ticket.Received is not Received.Good good) return new(ticket, null, null);
        if (ticket.IsKnown) return new(ticket, null, English.Reads(good.Article.Text) ? null : NotEnglish(good.Place));
        try
        {
            var (record, words) = reader.ReadWithWords(good.Article);
            return new(ticket, new Coded(record, record.ToJson(), words), record.Article.Language is null ? NotEnglish(good.Place) : null);
        }
        catch (Exception broken) when (broken is not (FaultException or DataFileException or OutOfMemoryException))
        {
            // A fault of ours costs the one article that shows it.
            return new(ticket with { Received = new Received.Bad(BrokeOff(good.Place, broken)) }, null, BrokeOff(good.Place, broken));
        }
    }

    private static Fault NotEnglish(string place) => new(place, "It does not read as English, so nothing in it was coded.", "Give English text.");

    private static Fault BrokeOff(string place, Exception broken)
        => new(place, $"Coding broke off ({broken.GetType().Name}).", "This is a fault in Dateline: report it with the article; dateline read with DATELINE_TRACE=1 shows where.");

    private static UInt128 Key(ArticleId article) => Key(Convert.FromHexString(article.Hex));

    private static UInt128 Key(byte[] hash) => BinaryPrimitives.ReadUInt128BigEndian(hash);
}
