using Dateline.Reading;
using Dateline.Record;
using Dateline.Record.Store;

namespace Dateline.App.Coding;

/// <summary>Codes the articles of a run again with other code, data or models, into a run of its own. The articles come from the store: nothing is fetched or taken apart again.</summary>
internal sealed class Recoding(RecordStore store, StoreWriter writer, StoredRun from, StoredRun to, Reader reader, int threads, Progress progress)
{
    /// <summary>One in so many of the articles that would be carried over is read first, to see that the reasoning holds.</summary>
    private const int SampleEvery = 50;

    private const int BetweenCommits = 200;

    /// <summary>Articles read; the rest were carried over.</summary>
    public int Read { get; private set; }

    public int Carried { get; private set; }

    /// <summary>True when a sample of the articles that a change does not touch comes out as it is carried over. Nothing is written.</summary>
    public bool Holds(CodebookChange change)
    {
        bool holds = true;
        Conveyor.Run(store.ToCodeAgain(from, SampleEvery).Where(a => !change.Touches(a.Words)),
            a => reader.Read(a.Article).ToJson().AsSpan().SequenceEqual(change.Carry(ArticleRecord.FromJson(a.Json), reader.MadeBy).ToJson()), same => holds &= same, threads).GetAwaiter().GetResult();
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

        (Article Article, Coded? Coded, bool WasRead) Work((Article Article, byte[] Json, ArticleWords Words) again)
        {
            if (known.Count > 0 && known.Contains(Convert.ToHexStringLower(StoreWriter.SealOf(again.Article)))) return (again.Article, null, false);
            if (change is not null && !change.Touches(again.Words))
            {
                var carried = change.Carry(ArticleRecord.FromJson(again.Json), reader.MadeBy);
                return (again.Article, new Coded(carried, carried.ToJson(), again.Words), false);
            }

            var (record, words) = reader.ReadWithWords(again.Article);
            return (again.Article, new Coded(record, record.ToJson(), words), true);
        }

        void Deliver((Article Article, Coded? Coded, bool WasRead) done)
        {
            writer.Recode(to, done.Article, done.Coded);
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
