namespace Dateline.App.Coding;

/// <summary>Results of work on items, in their order, with some of the work done ahead on other threads.</summary>
internal static class Ahead
{
    /// <param name="depth">How many items are worked on at once, at most.</param>
    public static IEnumerable<TResult> Of<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, int depth)
    {
        var ahead = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            ahead.Enqueue(Task.Run(() => work(item)));
            if (ahead.Count >= depth) yield return ahead.Dequeue().GetAwaiter().GetResult();
        }

        while (ahead.TryDequeue(out var last)) yield return last.GetAwaiter().GetResult();
    }
}
