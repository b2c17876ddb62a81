using Dateline.Ontology;
using Dateline.Tests.House;

namespace Dateline.Tests.Understanding.Times;

/// <summary>Named periods, where news uses them as dates.</summary>
public sealed class PeriodsOfHistory
{
    private const string Thursday = "2017-04-13";

    [Theory]
    [InlineData("The town was shelled during World War II.", "World War II=1939-09-01/1945-09-02")]
    [InlineData("The wall stood until the end of the Cold War.", "the Cold War=1947-03-12/1991-12-26")]
    [InlineData("He was wounded in the Iran–Iraq War and fled.", "the Iran–Iraq War=1980-09-22/1988-08-20")]
    [InlineData("Many were banned under the law, as in apartheid.", "apartheid=1948-05-26/1994-04-27")]
    [InlineData("The mills closed in the Great Depression.", "the Great Depression=1929/1939")]
    [InlineData("The chapel is older: in the Middle Ages, monks owned it.", "the Middle Ages=04/14")]
    public void A_period_with_a_name_is_a_date(string sentence, string values) => Assert.Equal(values, Told.Values(sentence, Thursday));

    [Theory]
    [InlineData("The Gulf War began.")]                        // an event
    [InlineData("They met in Cold War Berlin.")]               // a name before a noun
    [InlineData("World War II veterans marched.")]
    [InlineData("A book about the Cold War sold well.")]
    [InlineData("He lived in a Renaissance palace.")]
    public void Elsewhere_its_name_is_no_date(string sentence) => Assert.Equal("", Told.Values(sentence, Thursday));

    [Fact]
    public void What_is_not_over_has_no_last_day() => Assert.Equal("", Told.Values("Trade grew during the Cold War.", "1980-05-02"));

    [Fact]
    public void In_a_history_of_its_years_a_war_is_no_date()
    {
        string history = string.Concat(Enumerable.Range(1939, 6).Select(year => $"In {year} the front moved. "));
        Assert.DoesNotContain("World War II", Told.Values(history + "Bread was short during World War II.", Thursday), StringComparison.Ordinal);
        Assert.Contains("the Crusades=1095/1291", Told.Values(history + "It had been so in the Crusades.", Thursday), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Long Peace,1900,soon,s,", "times/periods.csv:2: \"soon\" is not a date. Write a day (1918-11-11), a month (2012-12), a year (1939) or a century (14 is the fifteenth).")]
    [InlineData("Long Peace,1900,1899-05,s,", "times/periods.csv:2: The period ends in 1899-05, before it begins in 1900. Exchange the two.")]
    public void A_faulty_row_is_named_with_its_line_and_the_remedy(string row, string message)
    {
        string directory = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(directory, "times"));
        foreach (string file in new[] { "words.csv", "holidays.csv" }) File.Copy(Repository.Path("data/times/" + file), Path.Combine(directory, "times", file));
        File.WriteAllText(Path.Combine(directory, "times/periods.csv"), "name,first,last,source,note\n" + row + "\n");
        var fault = Assert.Throws<DataFileException>(() => TimeWords.Load(directory));
        Directory.Delete(directory, recursive: true);
        Assert.Equal(message, fault.Message);
    }
}
