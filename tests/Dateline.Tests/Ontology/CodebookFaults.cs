using Dateline.Ontology;
using Dateline.Tests.House;

namespace Dateline.Tests.Ontology;

/// <summary>What a person who edits the codebook is told, whole.</summary>
public sealed class CodebookFaults : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codebook").FullName;

    public CodebookFaults()
    {
        Write("contexts.csv", "context,about,source,note\nmilitary,war,,\n");
        Write("classes.csv", "class,word,source,note\nweapon,missile,,\n");
        Write("cameo.csv", "code,name,type,mode,context,goldstein,source,note\n190,Fights,ASSAULT,,military,-10,,\n");
        Write("plover/ASSAULT.md", Page);
    }

    private static string Page => """
        # ASSAULT

        Fighting.

        - Quad category: material conflict
        - Requires recipient: no
        - Score: -9

        ## Modes

        | mode | content | score |
        | --- | --- | --- |
        | firearms | Rifles | -9 |

        ## Said as

        | words | actor | recipient | mode | context | cameo | if |
        | --- | --- | --- | --- | --- | --- | --- |
        | attack | subject | object | | military | 190 | |

        ## Examples

        > Rebels attacked the town.

        ASSAULT; actor: Rebels; recipient: the town
        """;

    [Fact]
    public void A_sound_folder_has_no_faults() => Assert.Empty(Faults());

    [Theory]
    [InlineData("open fire (preposition)", "\"(preposition)\" is no part of speech. End the words with (noun) or (adjective); a verb needs nothing.")]
    [InlineData("Attack", "\"Attack\" in \"Attack\" is no lemma. Write dictionary forms in small letters, parted by blanks.")]
    [InlineData("attack//hit", "\"attack//hit\" has an empty alternative. Write a/b without blanks, and nothing before or after the stroke.")]
    [InlineData("under fire (noun)", "\"under fire (noun)\" begins with a preposition. Begin with the words that stand before the noun, or write it with the verb that goes with it.")]
    [InlineData("", "The row has no words. Write how the event is said, for example: open fire on.")]
    [InlineData("attack", "\"attack\" stands already at ontology/plover/ASSAULT.md:19. Keep one of them, or part them by a condition.")]
    public void The_words_of_a_row_follow_the_grammar(string words, string fault)
        => Assert.Equal($"ontology/plover/ASSAULT.csv:2: {fault}", Row($"{words},subject,object,,,,,"));

    [Theory]
    [InlineData("shell,subjekt,object,,,,,", "There is no slot \"subjekt\". Use subject, object, possessive, modifier, noun, complement-subject or a preposition, parted by commas.")]
    [InlineData("shell,\"subject, subject\",object,,,,,", "The slot \"subject\" stands twice in \"subject, subject\". Keep one of them.")]
    [InlineData("shell,subject,object,knives,,,,", "ASSAULT has no mode \"knives\". Choose one of: firearms.")]
    [InlineData("shell,subject,object,,sport,,,", "There is no context \"sport\". Choose one of contexts.csv, or add it there.")]
    [InlineData("shell,subject,object,,,3,,", "CAMEO code \"3\" has one digit. If a spreadsheet dropped the leading zero, format the column as text and write \"03\".")]
    [InlineData("shell,subject,object,,,210,,", "\"210\" is not a CAMEO code. Write two to four digits beginning 01 to 20, for example 190.")]
    [InlineData("shell,subject,object,,,193,,", "CAMEO has no code \"193\". Choose one of cameo.csv.")]
    [InlineData("shell,subject,object,,,,object,", "\"object\" is no condition. Write a slot, a colon and what must fill it, for example: object: party; or one of the words reciprocal and veto.")]
    [InlineData("shell,subject,object,,,,object: egg,", "There is no class \"egg\". Use one of classes.csv, or one of: party, place, abroad, home, person, thing, any, none, clause, infinitive, plural, singular, passive, active, negated, modal, future, obliged, participle.")]
    public void A_cell_names_only_what_there_is(string row, string fault) => Assert.Equal($"ontology/plover/ASSAULT.csv:2: {fault}", Row(row));

    [Theory]
    [InlineData("# ASSAULT", "# ASSAILT", "1: The title is \"ASSAILT\", the file ASSAULT. Write \"# ASSAULT\" in the first line, or rename the file.")]
    [InlineData("Score: -9", "Score: 9", "7: The score 9 does not go with the quad category material conflict. Cooperation is above zero, conflict below; a minus sign may be lost.")]
    [InlineData("Score: -9", "Score: nine", "7: \"nine\" is no score. Write a number from -10 to 10.")]
    [InlineData("- Score: -9", "", "1: The page does not give \"Score\". Write \"- Score: …\" beneath the definition.")]
    [InlineData("material conflict", "war", "5: \"war\" is no quad category. Write verbal cooperation, material cooperation, verbal conflict or material conflict.")]
    [InlineData("recipient: no", "recipient: maybe", "6: \"maybe\" is neither yes nor no. Write \"- Requires recipient: yes\" or \"no\".")]
    [InlineData("> Rebels attacked the town.", "", "25: A coding line stands without its sentence. Put the sentence above it, after \"> \".")]
    [InlineData("ASSAULT; actor: Rebels; recipient: the town", "", "23: The sentence has no coding. Write its coding beneath, or none.")]
    [InlineData("actor: Rebels", "agent: Rebels", "25: \"agent: Rebels\" is no part of a coding. Write actor:, recipient:, place:, time:, alleged by:, denied by:, or one of planned, possible, negated, hypothetical; one party to a part.")]
    [InlineData("| firearms | Rifles | -9 |", "| firearms | Rifles |", "13: The row has 2 cells, the header 3. Keep empty cells: write | | for one.")]
    [InlineData("Fighting.", "", "1: The page has no definition. Write one paragraph beneath the title.")]
    public void A_page_follows_the_format(string right, string wrong, string fault)
    {
        Write("plover/ASSAULT.md", Page.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal($"ontology/plover/ASSAULT.md:{fault}", Faults()[0]);
    }

    [Fact]
    public void A_page_without_an_example_does_not_load()
    {
        Write("plover/ASSAULT.md", Page.Replace("## Examples", "## Not this", StringComparison.Ordinal));
        Assert.Equal("ontology/plover/ASSAULT.md:1: The page has no example. Write a section \"## Examples\" with a sentence after \"> \" and its coding beneath.", Faults()[0]);
    }

    [Fact]
    public void Two_types_may_not_claim_the_same_words()
    {
        Write("plover/PROTEST.md", Page.Replace("ASSAULT", "PROTEST", StringComparison.Ordinal).Replace("190", "", StringComparison.Ordinal));
        Assert.Equal(["ontology/plover/PROTEST.md:19: \"attack\" is PROTEST here and ASSAULT at ontology/plover/ASSAULT.md:19. Say in the column \"if\" what parts them, or delete one."], Faults());
    }

    [Fact]
    public void Rows_without_a_page_are_a_fault()
    {
        Write("plover/RUMOUR.csv", "words,actor,recipient,mode,context,cameo,if,note\n");
        Assert.Equal(["ontology/plover/RUMOUR.csv:0: The rows have no page. Write the page RUMOUR.md beside them, or delete the file."], Faults());
    }

    [Fact]
    public void A_condition_parts_the_same_words()
    {
        Write("plover/ASSAULT.csv", "words,actor,recipient,mode,context,cameo,if,note\nattack,subject,object,,,,object: weapon,\n");
        Assert.Empty(Faults());
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        Write("classes.csv", "class,word,source,note\nparty,people,,\n");
        Write("plover/ASSAULT.csv", "words,actor,recipient,mode,context,cameo,if,note\nshell,subject,object,,,9,,\nbomb,subject,object,,,,object: egg,\n");
        Assert.Equal(
            ["ontology/classes.csv:2: The class \"party\" is built in. Choose another name.", "ontology/plover/ASSAULT.csv:2:", "ontology/plover/ASSAULT.csv:3:"],
            Faults().Select((fault, i) => i == 0 ? fault : fault[..30]));
    }

    [Fact]
    public void A_missing_table_says_where_it_was_looked_for()
    {
        File.Delete(Path.Combine(_folder, "ontology", "contexts.csv"));
        Assert.StartsWith("ontology/contexts.csv:0: The file is missing. Restore it, or give the directory that holds it with --data; looked for ", Faults()[0], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Row(string row)
    {
        Write("plover/ASSAULT.csv", $"words,actor,recipient,mode,context,cameo,if,note\n{row}\n");
        return Assert.Single(Faults());
    }

    private void Write(string file, string text)
    {
        string path = Path.Combine(_folder, "ontology", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string[] Faults() => [.. Codebook.Check(_folder).Select(fault => fault.Message)];
}
