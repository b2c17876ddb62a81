using Dateline.Language;
using Dateline.Reading;
using Dateline.Tests.House;

namespace Dateline.Tests.Language;

/// <summary>The model that ships, on sentences of wire copy.</summary>
public sealed class ModelTests
{
    private static readonly Lazy<Model> Shipped = new(() => Model.Load(Repository.Path("models")));

    [Fact]
    public void An_active_sentence_has_its_subject_and_object()
    {
        var parse = Parse("Peru recalled its ambassador from Madrid on Thursday.");
        AssertArc(parse, "Peru", "nsubj", "recalled");
        AssertArc(parse, "ambassador", "obj", "recalled");
        AssertArc(parse, "its", "nmod:poss", "ambassador");
        Assert.True(Word(parse, "recalled").IsRoot);
        Assert.Equal(Upos.PROPN, Word(parse, "Peru").Upos);
    }

    [Fact]
    public void A_passive_sentence_has_its_subject_and_agent()
    {
        var parse = Parse("Two villages near the border were shelled by the rebels, the governor said.");
        AssertArc(parse, "villages", "nsubj:pass", "shelled");
        AssertArc(parse, "were", "aux:pass", "shelled");
        AssertArc(parse, "rebels", "obl:agent", "shelled");
        AssertArc(parse, "governor", "nsubj", "said");
    }

    [Fact]
    public void A_very_long_sentence_is_read_in_pieces_and_stays_one_tree()
    {
        string clause = "the minister met envoys from Lima , Quito and Bogota , ";
        var words = new System.Text.StringBuilder();
        for (int i = 0; i < 900; i++) words.Append(clause);
        string[] forms = words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(forms.Length, 9_000, 20_000);
        var parse = Shipped.Value.Parse(Training.LaidText.Of([forms]));
        Assert.Single(parse.Heads, head => head < 0);
        for (int token = 0; token < parse.Length; token++)
        {
            int at = token, steps = 0;
            while (parse.Heads[at] >= 0 && steps++ <= parse.Length) at = parse.Heads[at];
            Assert.True(steps <= parse.Length, $"token {token} is in a cycle");
        }
    }

    [Fact]
    public void An_empty_text_has_an_empty_parse() => Assert.Equal(0, Parse("").Length);

    [Theory]
    [InlineData("?!?!?!")]
    [InlineData("\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645")]
    [InlineData("\ud83d\ude00\ud83d\ude00 \ud800 x")]
    public void Text_that_is_no_English_is_parsed_all_the_same(string text) => Assert.Single(Parse(text).Heads, head => head < 0);

    private static Parse Parse(string text) => Shipped.Value.Parse(Tokenizer.Split(new Article(text)));

    private static Word Word(Parse parse, string form)
    {
        for (int i = 0; i < parse.Length; i++)
            if (parse[i].Form.SequenceEqual(form)) return parse[i];
        throw new ArgumentException($"There is no word {form}.");
    }

    private static void AssertArc(Parse parse, string dependent, string relation, string head)
    {
        var word = Word(parse, dependent);
        Assert.Equal($"{dependent} -{relation}-> {head}", $"{word} -{word.Relation}-> {word.Head}");
    }
}
