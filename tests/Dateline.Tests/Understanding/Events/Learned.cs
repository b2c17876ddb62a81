using System.Globalization;
using Dateline.Ontology;
using Dateline.Understanding.Events;

namespace Dateline.Tests.Understanding.Events;

/// <summary>What was learnt may overrule the slots, drop a match, and propose what no entry says; without weights the codebook decides alone.</summary>
public sealed class Learned
{
    private const int Assault = 3, Coerce = 4, None = 16;

    private const string Attacked = "Gunmen:gunman/NNS>2:nsubj attacked:attack/VBD>0:root soldiers:soldier/NNS>2:obj";

    private static readonly Codebook Book = Rows.Codebook("ASSAULT | attack | subject | object", "COERCE | seize | subject | object");

    [Theory]
    [InlineData("", "ASSAULT Gunmen -> soldiers")]
    [InlineData("rule=a|active|\t5\t-5\nrule=r|active|\t-5\t5", "ASSAULT Gunmen -> soldiers")]
    [InlineData("rule=a|active|\t5\t-5\nrule=r|active|\t-5\t-5", "ASSAULT Gunmen -> -")]
    [InlineData("pair=beside||\t-1\t-1\t9\t-1", "ASSAULT Gunmen -> soldiers")]
    [InlineData("pair=beside||\t-1\t-1\t-1\t9", "ASSAULT soldiers -> Gunmen")]
    [InlineData("pair=beside||\t9\t-1\t-1\t-1", "ASSAULT Gunmen+soldiers -> -")]
    [InlineData("count+type=01|ASSAULT|active\t9\nrule=r|active|\t0\t1", "ASSAULT - -> soldiers")]
    public void Parties_are_chosen_together(string weights, string expected)
        => Assert.Equal(expected, Tree.Of(Attacked).Code(Book, weights.Length == 0 ? EventWeights.None : EventWeights.Parse($"{Weight("trigger=active||", Assault, 9)}\n{weights}")));

    [Theory]
    [InlineData(Assault, "ASSAULT Gunmen -> soldiers")]
    [InlineData(None, "")]
    public void A_match_stands_or_falls_by_its_word(int answer, string expected)
        => Assert.Equal(expected, Tree.Of(Attacked).Code(Book, EventWeights.Parse($"{Weight("trigger lemma=attack||", answer, 9)}\nrule=a|active|\t5\t-5\nrule=r|active|\t-5\t5")));

    [Theory]
    [InlineData(9, "COERCE Gunmen -> soldiers")]
    [InlineData(1, "")]
    public void A_word_that_no_entry_knows_is_proposed_when_it_is_likely_enough(double weight, string expected)
        => Assert.Equal(expected, Tree.Of(Attacked.Replace("attack", "seiz", StringComparison.Ordinal)).Code(Book, EventWeights.Parse($"{Weight("trigger lemma=seiz||", Coerce, weight)}\nrule=a|active|\t5\t-5\nrule=r|active|\t-5\t5")));

    [Fact]
    public void What_is_proposed_names_the_model_and_the_nearest_line()
    {
        var tree = Tree.Of(Attacked.Replace("attack", "seiz", StringComparison.Ordinal));
        var found = EventCoder.Code(tree.Parse, tree.Entities, tree.Times, tree.Places, Book, EventWeights.Parse(Weight("trigger lemma=seiz||", Coerce, 9)));
        Assert.Equal($"models/events.tsv; {Book.All[1].Address}", found.All[0].Main.FoundBy);
        Assert.True(found.All[0].Main.Confidence > 0.9);
    }

    [Fact]
    public void A_faulty_line_is_named()
    {
        var fault = Assert.Throws<DataFileException>(() => EventWeights.Parse("# header\nrule=a||\n"));
        Assert.Equal("events.tsv:2: The line is not a feature and its weights, parted by tabs. Train the file again, or restore it.", fault.Message);
    }

    [Fact]
    public void A_feature_that_stands_twice_is_named()
    {
        var fault = Assert.Throws<DataFileException>(() => EventWeights.Parse("rule=a||\t1\nrule=r||\t-1\nrule=a||\t2"));
        Assert.Equal("events.tsv:3: The feature stands twice, or its key is another feature's too. Train the file again, or restore it.", fault.Message);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-12.7")]
    [InlineData("3")]
    [InlineData("99999.9")]
    [InlineData("0.0000123")]
    [InlineData("-1.5e-3")]
    public void A_weight_is_the_float_that_its_digits_name(string digits)
    {
        var features = new FeatureList();
        features.Add("rule", "a");
        double[] score = [0];
        EventWeights.Parse($"rule=a||\t{digits}").Score(features, score);
        Assert.Equal((double)float.Parse(digits, CultureInfo.InvariantCulture), score[0]);
    }

    [Fact]
    public void Everyone_has_the_same_hash_for_the_same_weights()
    {
        Assert.Equal("ab", EventWeights.None.HashWith("ab"));
        Assert.NotEqual("ab", EventWeights.Parse("rule=a||\t1").HashWith("ab"));
    }

    [Theory]
    [InlineData(Coerce, "COERCE Gunmen -> soldiers")]
    [InlineData(Assault, "ASSAULT Gunmen -> soldiers")]
    public void Another_type_takes_the_place_of_the_best_line_when_it_is_likelier_and_a_line_has_it(int answer, string expected)
        => Assert.Equal(expected, Tree.Of(Attacked).Code(
            Rows.Codebook("ASSAULT | attack | subject | object | object: party", "COERCE | attack | subject | object"),
            EventWeights.Parse($"{Weight("trigger lemma=attack||", answer, 9)}\n{Sides}")));

    [Theory]
    [InlineData(Coerce, "COERCE Gunmen -> soldiers")]
    [InlineData(Assault, "COERCE Gunmen -> soldiers")]
    public void What_is_only_to_come_keeps_its_type(int answer, string expected)
        => Assert.Equal(expected, Tree.Of("Gunmen:gunman/NNS>3:nsubj will/MD>3:aux attack/VB>0:root soldiers:soldier/NNS>3:obj").Code(
            Rows.Codebook("ASSAULT | attack | subject | object", "COERCE | attack | subject | object | head: future"),
            EventWeights.Parse($"{Weight("trigger lemma=attack||", answer, 4)}\n{Weight("trigger clause=modal|active|", Coerce, 3)}\n{Sides}")));

    [Fact]
    public void A_list_goes_to_one_side_whole()
        => Assert.Equal("ASSAULT Mali+Niger -> soldiers", Tree.Of("Mali/NNP>4:nsubj and/CC>3:cc Niger/NNP>1:conj attacked:attack/VBD>0:root soldiers:soldier/NNS>4:obj").Code(
            Book, EventWeights.Parse($"{Weight("trigger=active||", Assault, 9)}\n{Sides}\npair=conj||\t-99\t-99")));

    [Theory]
    [InlineData("-0.5", "ASSAULT Gunmen -> soldiers")]
    [InlineData("-1.2", "ASSAULT Gunmen -> -")]
    public void Somebody_who_acts_upon_nobody_must_be_the_likelier_by_more_than_a_little(string weight, string expected)
        => Assert.Equal(expected, Tree.Of(Attacked).Code(Book, EventWeights.Parse($"{Weight("trigger=active||", Assault, 9)}\nrule=a|active|\t5\t-5\nrule=r|active|\t-5\t{weight}")));

    [Theory]
    [InlineData("ccomp", "ASSAULT gunmen -> -")]
    [InlineData("xcomp", "ASSAULT gunmen -> Kenya")]
    public void The_subject_of_a_clause_above_is_not_acted_upon(string relation, string expected)
        => Assert.Equal(expected, Tree.Of($"Kenya/NNP>2:nsubj said:say/VBD>0:root gunmen:gunman/NNS>4:nsubj attacked:attack/VBD>2:{relation}").Code(
            Book, EventWeights.Parse($"{Weight("trigger lemma=attack||", Assault, 9)}\nrule=a|active|\t5\t-5\nrule=n|active|\t-9\t2")));

    [Theory]
    [InlineData(0.0, 0.1)]
    [InlineData(0.1, 0.1)]
    [InlineData(0.5, 0.3)]
    [InlineData(0.9, 0.8)]
    [InlineData(1.0, 0.9)]
    public void A_stated_probability_is_given_as_often_as_it_was_right(double likely, double confidence)
        => Assert.Equal(confidence, EventWeights.Parse("rule=a||\t1\n# confidence\t0.1\t0.1\t0.1\t0.2\t0.2\t0.4\t0.4\t0.6\t0.7\t0.9\n").Confidence(likely), 6);

    private const string Sides = "rule=a|active|\t5\t-5\nrule=r|active|\t-5\t5";

    // A weight for one of the sixteen types, in the order of their names, or for no event.
    private static string Weight(string feature, int answer, double weight)
        => feature + string.Concat(Enumerable.Repeat("\t0", answer)) + "\t" + weight.ToString(CultureInfo.InvariantCulture);
}
