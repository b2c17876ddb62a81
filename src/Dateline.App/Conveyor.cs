using System.Threading.Channels;

namespace Dateline.App;

/// <summary>Works on items with several threads and hands the results over in the order of the items. Holds a bounded number of items at any time.</summary>
internal static class Conveyor
{
    /// <param name="items">Drawn one at a time, on one thread, only as fast as results leave.</param>
    /// <param name="work">Called on any of <paramref name="threads"/> threads.</param>
    /// <param name="deliver">Called in the order of the items, on one thread.</param>
    public static async Task Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, Action<TResult> deliver, int threads)
    {
        using var stop = new CancellationTokenSource();
        var toDo = Channel.CreateBounded<(TItem Item, TaskCompletionSource<TResult> Done)>(threads);
        var inOrder = Channel.CreateBounded<Task<TResult>>(threads * 4);

        var feeder = Task.Run(() => Feed(items, toDo.Writer, inOrder.Writer, stop.Token));
        var workers = Enumerable.Range(0, threads).Select(_ => Task.Run(() => Work(toDo.Reader, work, stop.Token))).ToArray();
        try
        {
            await foreach (var result in inOrder.Reader.ReadAllAsync())
                deliver(await result);
            await feeder;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll([feeder, .. workers]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task Feed<TItem, TResult>(
        IEnumerable<TItem> items, ChannelWriter<(TItem Item, TaskCompletionSource<TResult> Done)> toDo, ChannelWriter<Task<TResult>> inOrder, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                var done = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
                await inOrder.WriteAsync(done.Task, stop);
                await toDo.WriteAsync((item, done), stop);
            }
        }
        finally
        {
            toDo.Complete();
            inOrder.Complete();
        }
    }

    private static async Task Work<TItem, TResult>(ChannelReader<(TItem Item, TaskCompletionSource<TResult> Done)> toDo, Func<TItem, TResult> work, CancellationToken stop)
    {
        await foreach (var (item, done) in toDo.ReadAllAsync(stop))
        {
            try
            {
                done.SetResult(work(item));
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        }
    }
}
