using System.Text;
using Dateline.Record;

namespace Dateline.App.View;

/// <summary>The record for people.</summary>
internal static class TextView
{
    public static byte[] Render(ArticleRecord record, int? width, bool colour)
        => Encoding.UTF8.GetBytes($"{record.Article.Title}: {record.Events.Length} events, {record.Quotes.Length} quotations ({width}, {colour})\n");
}
