using Dateline.Ontology;

namespace Dateline.Tests.Ontology;

/// <summary>How the words of a row are read, and how one folder lies over another.</summary>
public sealed class CodebookEntries : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codebook").FullName;

    [Theory]
    [InlineData("open fire on", "Verb open: Object fire, Particle on")]
    [InlineData("carry out attack/raid", "Verb carry: Particle out, Object attack/raid")]
    [InlineData("come under fire", "Verb come: Oblique under fire")]
    [InlineData("declare martial law", "Verb declare: Modifier martial, Object law")]
    [InlineData("refuse to meet/negotiate", "Verb refuse: Oblique to meet/negotiate")]
    [InlineData("place under house arrest", "Verb place: Modifier house, Oblique under arrest")]
    [InlineData("air strike/raid (noun)", "Noun strike/raid: Modifier air")]
    [InlineData("state of emergency (noun)", "Noun state: Oblique of emergency")]
    [InlineData("willing (adjective)", "Adjective willing: ")]
    public void The_words_of_a_row_are_read_by_their_places(string words, string read) => Assert.Equal(read, Describe(Assert.Single(Entries($"{words},subject,object,,,,,"))));

    [Fact]
    public void Alternative_prepositions_make_entries_of_one_line()
        => Assert.Equal(["Verb remand: Oblique in custody", "Verb remand: Oblique into custody"], Entries("remand in/into custody,subject,object,,,,,").Select(Describe));

    [Fact]
    public void A_noun_without_an_actor_cell_looks_in_the_usual_places()
        => Assert.Equal("by, possessive, modifier, subject", string.Join(", ", Entries("ambush (noun),,on,,,,,")[0].Actor));

    [Fact]
    public void Reciprocal_and_veto_are_words_of_the_condition_cell()
    {
        var entry = Entries("clash,subject,with,,,,reciprocal; with: not any,")[0];
        Assert.True(entry.Reciprocal);
        Assert.False(entry.Veto);
        Assert.Equal("with", Assert.Single(entry.Conditions).Slot.ToString());
        Assert.True(Entries("fight for,,,,,,veto,")[0].Veto);
    }

    [Fact]
    public void An_entry_is_found_by_each_of_its_head_words()
    {
        var codebook = Codebook.Load(Folder("shoot/gun down,subject,object,,,,,", _folder));
        Assert.Equal(["ontology/plover/ASSAULT.csv:2"], codebook.HeadedBy("gun").Select(entry => entry.Address));
        Assert.Empty(codebook.HeadedBy("down"));
    }

    [Fact]
    public void A_folder_laid_over_another_adds_rows_and_replaces_those_of_the_same_words()
    {
        string over = Path.Combine(_folder, "mine");
        Directory.CreateDirectory(Path.Combine(over, "ontology", "plover"));
        File.WriteAllText(Path.Combine(over, "ontology", "plover", "ASSAULT.csv"), "words,actor,recipient,mode,context,cameo,if,note\nshell,subject,at,,,,,\nstrafe,subject,object,,,,,\n");
        var codebook = Codebook.Load(Folder("shell,subject,object,,,,,", Path.Combine(_folder, "base")), over);
        Assert.Equal(["shell at", "strafe object"], codebook.All.Select(entry => $"{entry.Words} {string.Join(", ", entry.Recipient)}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private System.Collections.Immutable.ImmutableArray<CodebookEntry> Entries(string row) => Codebook.Load(Folder(row, _folder)).All;

    private static string Folder(string row, string folder)
    {
        string ontology = Directory.CreateDirectory(Path.Combine(folder, "ontology")).FullName;
        Directory.CreateDirectory(Path.Combine(ontology, "plover"));
        File.WriteAllText(Path.Combine(ontology, "contexts.csv"), "context,about,source,note\n");
        File.WriteAllText(Path.Combine(ontology, "classes.csv"), "class,word,source,note\n");
        File.WriteAllText(Path.Combine(ontology, "cameo.csv"), "code,name,type,mode,context,goldstein,source,note\n");
        File.WriteAllText(Path.Combine(ontology, "plover", "ASSAULT.md"), "# ASSAULT\n\nFighting.\n\n- Quad category: material conflict\n- Requires recipient: no\n- Score: -9\n\n## Examples\n\n> It rained.\n\nnone\n");
        File.WriteAllText(Path.Combine(ontology, "plover", "ASSAULT.csv"), $"words,actor,recipient,mode,context,cameo,if,note\n{row}\n");
        return folder;
    }

    private static string Describe(CodebookEntry entry)
        => $"{entry.Head} {string.Join('/', entry.HeadLemmas)}: {string.Join(", ", entry.Others.Select(word => $"{word.Kind} {(word.Preposition is null ? "" : word.Preposition + " ")}{string.Join('/', word.Lemmas)}"))}";
}
