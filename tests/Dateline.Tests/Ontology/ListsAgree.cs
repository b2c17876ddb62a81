using Dateline.Ontology;
using Dateline.Tests.House;

namespace Dateline.Tests.Ontology;

/// <summary>The lists against one another: what no line alone can get wrong.</summary>
public sealed class ListsAgree
{
    private static readonly Lexicon Lexicon = Lexicon.Load(Repository.Path("data"));

    [Fact]
    public void No_name_means_two_things_on_one_day_and_no_office_has_two_holders()
        => Assert.Empty(ListsCheck.Overlaps(Lexicon).Select(fault => fault.Message));

    [Fact]
    public void Two_presidents_of_one_state_at_a_time_are_reported()
    {
        string folder = Directory.CreateTempSubdirectory("dateline-lists").FullName;
        try
        {
            foreach (string file in Directory.EnumerateFiles(Repository.Path("data"), "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(folder, Path.GetRelativePath(Repository.Path("data"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            string leaders = Path.Combine(folder, "entities/leaders.csv");
            File.AppendAllText(leaders, "Ana Silva,,,president,PRT,GOV,,2017,2018,test,\n");
            var fault = Assert.Single(ListsCheck.Overlaps(Lexicon.Load(folder)));
            Assert.Equal(("entities/leaders.csv", File.ReadAllLines(leaders).Length), (fault.File, fault.Line));
            Assert.Contains("are both president of PRT", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("armed-groups", 400)]
    [InlineData("organisations", 400)]
    [InlineData("states", 249)]
    [InlineData("leaders", 1500)]
    public void The_lists_are_large_enough_for_the_news_of_the_world(string list, int least)
        => Assert.True(Rows(list).Length >= least, $"{list}.csv has {Rows(list).Length} lines.");

    [Fact]
    public void Titles_and_agents_are_2500_and_more()
        => Assert.True(Lexicon.Agents.All.Length + CsvTable.Read(Repository.Path("data"), "entities/offices.csv", "other_words").Rows.Sum(row => 1 + row.List("other_words").Length) >= 2500);

    [Fact]
    public void Every_line_has_a_source()
    {
        string[] lists = ["states", "provinces", "leaders", "cabinets", "organisations", "armed-groups", "parties", "offices", "country-codes"];
        Assert.Empty(lists.SelectMany(Rows).Where(row => row["source"].Length == 0).Select(row => row.Address));
    }

    [Fact]
    public void A_state_has_one_number_of_each_list_at_a_time()
    {
        var rows = Rows("country-codes");
        Assert.Empty(rows.Where(row => Lexicon.States.WithCode(row["iso3"]) is null).Select(row => row.Address));
        foreach (string list in (string[])["cow", "gw"])
        {
            var open = rows.Where(row => row[list].Length > 0 && row[list + "_until"].Length == 0).ToArray();
            Assert.Equal(open.Length, open.Select(row => row["iso3"]).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(open.Length, open.Select(row => row[list]).Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(rows.Where(row => row[list].Length > 0 && (!int.TryParse(row[list], out int number) || number is < 2 or > 999)).Select(row => row.Address));
        }

        Assert.Empty(Lexicon.States.All.Where(state => state.CowNumber is { } number && !rows.Any(row => row["iso3"] == state.Code && int.TryParse(row["cow"], out int listed) && listed == number)).Select(state => state.Code));
    }

    [Theory]
    [InlineData("DEU", "1988-05-01", 260, 260)]     // two states of one code: the first of the file
    [InlineData("DEU", "2001-05-01", 255, 260)]
    [InlineData("YEM", "2001-05-01", 679, 678)]
    [InlineData("SRB", "2001-05-01", 345, 345)]
    [InlineData("SRB", "2017-05-01", 345, 340)]
    [InlineData("TON", "2017-05-01", 955, 972)]
    public void A_state_has_the_numbers_of_its_day(string iso3, string day, int cow, int gw)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd");
        Assert.Equal((cow, gw), (Lexicon.CountryCodes.CorrelatesOfWar(iso3, on), Lexicon.CountryCodes.GleditschWard(iso3, on)));
    }

    [Fact]
    public void A_territory_has_a_code_of_GDELT_and_no_number_of_a_state()
        => Assert.Equal(("GL", null), (Lexicon.CountryCodes.Fips("GRL"), Lexicon.CountryCodes.GleditschWard("GRL")));

    private static CsvRow[] Rows(string list) => [.. CsvTable.Read(Repository.Path("data"), $"entities/{list}.csv", "source", "note").Rows];
}
