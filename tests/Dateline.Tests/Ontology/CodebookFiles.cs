using Dateline.Ontology;
using Dateline.Tests.House;

namespace Dateline.Tests.Ontology;

/// <summary>The codebook as it is committed.</summary>
public sealed class CodebookFiles
{
    private static readonly Codebook Committed = Codebook.Load(Repository.Path("data"));

    [Fact]
    public void Nothing_in_it_is_at_fault() => Assert.Empty(Codebook.Check(Repository.Path("data")).Select(fault => fault.Message));

    [Fact]
    public void The_sixteen_types_of_PLOVER_have_pages() => Assert.Equal(
        ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"],
        Committed.Pages.Select(page => page.Type.Name));

    [Fact]
    public void Every_page_has_examples_and_near_misses()
        => Assert.All(Committed.Pages, page => Assert.True(page.Examples.Count(e => !e.NearMiss) >= 5 && page.Examples.Count(e => e.NearMiss) >= 2, page.File));

    [Fact]
    public void Every_type_can_be_said_in_fifty_ways_or_more()
        => Assert.All(Committed.Pages, page => Assert.True(Committed.All.Sum(entry => entry.Type == page.Type ? entry.HeadLemmas.Length : 0) >= 50, page.File));

    [Theory]
    [InlineData("042", "CONSULT", "visit", 1.9)]
    [InlineData("0871", "RETREAT", "ceasefire", 9.0)]
    [InlineData("193", "ASSAULT", "firearms", -10.0)]
    [InlineData("106", "REQUEST", "meet", -5.0)]                    // no value of its own: that of 10
    [InlineData("1213", "REJECT", "assist", -4.0)]
    public void A_CAMEO_code_has_its_type_mode_and_Goldstein_value(string code, string type, string mode, double goldstein)
    {
        var found = Committed.Cameo.Find(code)!;
        Assert.Equal((type, mode, goldstein), (found.Type.Name, found.Modes.Single().Name, found.Goldstein!.Value));
    }

    [Fact]
    public void Statements_have_codes_and_no_type() => Assert.Null(Committed.Cameo.Find("010")!.Type.Name);

    [Fact]
    public void A_conflict_has_a_score_below_zero() => Assert.All(
        Committed.Pages.Where(page => page.Quad == QuadCategory.MaterialConflict), page => Assert.All(page.Modes, mode => Assert.True(mode.Score < 0, $"{page.Type} {mode.Mode}")));

    [Fact]
    public void Accusing_scores_below_zero_although_the_manual_prints_a_plus()
        => Assert.Equal(-3, Committed.Page(new EventType("ACCUSE"))!.Score);
}
