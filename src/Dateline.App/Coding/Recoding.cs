using Dateline.Record.Store;

namespace Dateline.App.Coding;

/// <summary>Codes the articles of a run again with other code, data or models, into a run of its own. The articles come from the store: nothing is fetched or taken apart again.</summary>
internal sealed class Recoding(RecordStore store, StoreWriter writer, StoredRun from, StoredRun to, Reader reader, int threads, Progress progress)
{
    /// <summary>One in so many of the articles that would be carried over is read first, to see that the reasoning holds; about a hundred of a large run.</summary>
    private const int SampleEvery = 50, LargestSample = 100;

    private const int BetweenCommits = 200;

    /// <summary>Articles read; the rest were carried over.</summary>
    public int Read { get; private set; }

    public int Carried { get; private set; }

    /// <summary>True when a sample of the articles that a change does not touch comes out as it is carried over. Nothing is written.</summary>
    public bool Holds(CodebookChange change)
    {
        bool holds = true;
        long every = Math.Max(SampleEvery, store.Count(from).Articles / LargestSample);
        Conveyor.Run(store.ToCodeAgain(from, every).Where(a => !change.Touches(a.Words, a.Json)),
            a => reader.Read(a.Article()).ToJson().AsSpan().SequenceEqual(change.Carry(a.Json(), reader.MadeBy)), same => holds &= same, threads).GetAwaiter().GetResult();
        return holds;
    }

    /// <param name="change">What can be touched; null to read every article.</param>
    public void Run(CodebookChange? change)
    {
        var known = writer.SealedBy(to.MadeBy).Select(Convert.ToHexStringLower).ToHashSet();
        int sinceCommit = 0;
        Conveyor.Run(store.ToCodeAgain(from, 1), Work, Deliver, threads).GetAwaiter().GetResult();
        writer.CopyArrivals(from, to);
        writer.Commit();

        // What is to be written is made ready here, on many threads, and written on one.
        (Action Write, bool WasRead) Work(CodedBefore before)
        {
            if (known.Count > 0 && known.Contains(Convert.ToHexStringLower(before.Seal))) return (() => writer.Recode(to, before), false);
            var json = new Lazy<byte[]>(before.Json);
            if (change is not null && !change.Touches(before.Words, () => json.Value))
            {
                var carried = new Carried(before, change.Carry(json.Value, reader.MadeBy));
                return (() => writer.Recode(to, carried), false);
            }

            var article = before.Article();
            var (record, words) = reader.ReadWithWords(article);
            var coded = new Coded(record, record.ToJson(), words);
            return (() => writer.Recode(to, article, coded), true);
        }

        void Deliver((Action Write, bool WasRead) done)
        {
            done.Write();
            if (done.WasRead) Read++;
            else Carried++;
            progress.Article(!done.WasRead);
            if (++sinceCommit < BetweenCommits) return;
            writer.Commit();
            sinceCommit = 0;
            progress.Show();
        }
    }
}
