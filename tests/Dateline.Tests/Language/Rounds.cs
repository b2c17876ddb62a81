using System.Globalization;

namespace Dateline.Tests.Language;

/// <summary>How often a generated test runs: a few seconds' worth in <c>./test</c>, more by <c>DATELINE_FUZZ=100 ./test -class "*Hostile*"</c>.</summary>
internal static class Rounds
{
    public static int Of(int usual) => usual * Math.Max(1, int.TryParse(Environment.GetEnvironmentVariable("DATELINE_FUZZ"), CultureInfo.InvariantCulture, out int factor) ? factor : 1);
}
