using Dateline.Ontology;
using Dateline.Tests.House;

namespace Dateline.Tests.Ontology;

/// <summary>The lists of cues: every row is whole, and every fault is told with its line.</summary>
public sealed class CueData
{
    private static readonly CueLists Cues = Lexicon.Load(Repository.Path("data")).Cues;

    [Theory]
    [InlineData("deny", CueAct.Deny)]
    [InlineData("admit", CueAct.Confirm)]
    [InlineData("claim", CueAct.Allege)]
    [InlineData("believe", CueAct.Think)]
    public void A_verb_says_what_its_speaker_does(string verb, CueAct act) => Assert.Equal(act, Cues.Verbs(verb)[0].Act);

    [Fact]
    public void A_verb_with_a_particle_is_offered_before_the_bare_verb()
    {
        string[] particles = [.. Cues.Verbs("call").Select(c => c.Particle)];
        Assert.Equal(4, particles.Length);
        Assert.Equal("", particles[^1]);
    }

    [Fact]
    public void A_verb_of_motion_is_no_cue() => Assert.Empty(Cues.Verbs("walk"));

    [Fact]
    public void Only_is_noted_as_no_negation() => Assert.Equal(CueEffect.None, Cues.Word("only", "particle")!.Effect);

    [Fact]
    public void A_row_with_an_unknown_act_is_named_with_its_line_and_the_remedy()
    {
        string directory = Directory.CreateTempSubdirectory().FullName;
        Directory.CreateDirectory(Path.Combine(directory, "cues"));
        File.WriteAllText(Path.Combine(directory, "cues/speech.csv"), "verb,particle,act,certainty,polarity,content,addressee,source,note,example\nsay,,sing,certain,positive,clause,,s,,He said so.\n");
        var fault = Assert.Throws<DataFileException>(() => CueLoader.Load(directory));
        Directory.Delete(directory, recursive: true);
        Assert.StartsWith("cues/speech.csv:2: \"sing\" is not a known act. Write one of: unknown, assert,", fault.Message, StringComparison.Ordinal);
    }
}
