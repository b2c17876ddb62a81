using System.Globalization;

namespace Dateline.Record;

/// <summary>
/// Names one line of the record, the same in every run: the first 16 digits of the article's id, then what it is and where its first words stand.
/// <c>0f6b1c2d3e4f5a69.e245</c> is the event whose words start at 245; a second one there is <c>….e245.2</c>.
/// </summary>
/// <param name="Article">16 lower-case hexadecimal digits; fewer when a person typed a shorter beginning.</param>
/// <param name="Kind">e event, q quotation, c claim, n number, a actor; <c>\0</c> for the article itself.</param>
/// <param name="Start">UTF-16 code units into the article's text.</param>
/// <param name="Nth">1 for the first of its kind that starts there.</param>
public readonly record struct RecordKey(string Article, char Kind, int Start, int Nth)
{
    public const int ArticleDigits = 16;

    public override string ToString() => Kind == '\0' ? Article : Nth == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Article}.{Kind}{Start}")
        : string.Create(CultureInfo.InvariantCulture, $"{Article}.{Kind}{Start}.{Nth}");

    /// <summary>Keys of lines of one kind, in their order.</summary>
    /// <param name="starts">Where the words of each start.</param>
    public static RecordKey[] Of(ArticleRecord record, char kind, IEnumerable<int> starts)
    {
        var seen = new Dictionary<int, int>();
        string article = record.Article.Id[..ArticleDigits];
        return [.. starts.Select(start => new RecordKey(article, kind, start, seen[start] = seen.GetValueOrDefault(start) + 1))];
    }

    public static RecordKey OfArticle(ArticleRecord record) => new(record.Article.Id[..ArticleDigits], '\0', 0, 1);

    public static RecordKey[] OfEvents(ArticleRecord record) => Of(record, 'e', record.Events.Select(e => e.Trigger.Start));

    public static RecordKey[] OfQuotes(ArticleRecord record) => Of(record, 'q', record.Quotes.Select(q => q.Content[0].Start));

    public static RecordKey[] OfClaims(ArticleRecord record) => Of(record, 'c', record.Claims.Select(c => c.Evidence.Start));

    public static RecordKey[] OfActors(ArticleRecord record) => Of(record, 'a', record.Actors.Select(a => a.Mentions[0].Start));

    /// <summary>Reads a key, or the beginning of an article's id (at least 6 digits).</summary>
    public static bool TryParse(string text, out RecordKey key)
    {
        key = default;
        string[] parts = text.Split('.');
        if (parts.Length > 3 || parts[0].Length is < 6 or > 64 || !parts[0].All(char.IsAsciiHexDigitLower)) return false;
        if (parts.Length == 1)
        {
            key = new(parts[0], '\0', 0, 1);
            return true;
        }

        if (parts[1] is not [('e' or 'q' or 'c' or 'n' or 'a') and var kind, .. var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int start)) return false;
        int nth = 1;
        if (parts.Length == 3 && (!int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out nth) || nth < 1)) return false;
        key = new(parts[0], kind, start, nth);
        return true;
    }
}
