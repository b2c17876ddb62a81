using Dateline.App;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Tests.House;

namespace Dateline.Tests.Record;

/// <summary>The reader with the shipped data and models, loaded once for all tests.</summary>
internal static class RealReader
{
    private static readonly Lazy<Installed> Loaded = new(() => Installation.Load(Repository.Path("data"), Repository.Path("models")));

    public static Installed Installed => Loaded.Value;

    public static Reader Instance => Installed.Reader;

    public static ArticleRecord Read(string text) => Instance.Read(WireCopy.Read(text));

    public static IEnumerable<string> Examples() => Directory.EnumerateFiles(Repository.Path("examples"), "*.txt").Order(StringComparer.Ordinal);
}
