using Dateline.Language;
using Dateline.Reading;

namespace Dateline.Understanding.Times;

/// <summary>Finds time expressions and resolves them against the day of publication and what the article said before.</summary>
public static class TimeFinder
{
    public static TimeLayer Find(Article article, Parse parse) => new([]);
}
