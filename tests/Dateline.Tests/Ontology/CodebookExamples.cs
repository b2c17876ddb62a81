using Dateline.App.Commands;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Tests.House;

namespace Dateline.Tests.Ontology;

/// <summary>Every sentence of the codebook pages, read as an article and held against the coding beneath it.</summary>
public sealed class CodebookExamples
{
    private static readonly Lazy<ExampleReader> Examples = new(() => new ExampleReader(new Reader(Model.Load(Repository.Path("models")), Lexicon.Load(Repository.Path("data")), Dateline.Understanding.Events.EventWeights.Load(Repository.Path("models")))));

    public static TheoryData<string> Pages => new(Codebook.Load(Repository.Path("data")).Pages.Select(page => page.Type.Name));

    /// <remarks>After a change for the better or the worse, <c>dateline check data --examples</c> says what comes out; <c>--accept</c> writes it beneath as <c>today:</c>.</remarks>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_sentence_comes_out_as_its_page_says(string type)
    {
        var page = Codebook.Load(Repository.Path("data")).Page(new EventType(type))!;
        var wrong = page.Examples
            .Select(example => (example, read: Examples.Value.Read(example)))
            .Where(pair => !ExampleCheck.IsAsWritten(pair.example, pair.read))
            .Select(pair => $"{pair.example.Address}: {pair.example.Sentence} came out as {(pair.read.IsEmpty ? "none" : string.Join(" + ", pair.read))}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_sentence_that_comes_out_right_needs_no_line_for_today()
    {
        var example = new CodebookExample("It rained.", [], null, NearMiss: true, "x.md", 1);
        Assert.True(ExampleReader.IsRight(example, []));
        Assert.False(ExampleReader.IsRight(example, [new ExampleCoding { Type = new EventType("AID") }]));
    }

    [Fact]
    public void Parties_agree_when_their_words_overlap_in_the_sentence()
    {
        ExampleCoding right = new() { Type = new EventType("ASSAULT"), Actors = ["The army"] }, read = right with { Actors = ["army"] };
        var example = new CodebookExample("The army shelled the town.", [right], null, NearMiss: false, "x.md", 1);
        Assert.True(ExampleReader.IsRight(example, [read]));
        Assert.False(ExampleReader.IsRight(example, [read with { Actors = ["the town"] }]));
        Assert.False(ExampleReader.IsRight(example, [read with { Status = "denied" }]));
        Assert.False(ExampleReader.IsRight(example, [read, read]));
    }
}
