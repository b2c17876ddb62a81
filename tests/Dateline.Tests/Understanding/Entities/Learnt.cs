using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Tests.House;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Names;

namespace Dateline.Tests.Understanding.Entities;

/// <summary>What one article says of somebody, the next one knows.</summary>
public sealed class Learnt
{
    private static readonly Lexicon Lists = Lexicon.Load(Repository.Path("data"));
    private static readonly Model Trained = Model.Load(Repository.Path("models"));

    private const string First = "Kazakh Energy Minister Aliya Omarova opened the plant on Monday. Experts praised it.";
    private const string Second = "Aliya Omarova left Madrid on Tuesday.";

    private static EntityLayer Entities(Article article, Lexicon lexicon)
    {
        var (parse, names) = NameFinder.Read(Trained.Parse(Tokenizer.Split(article)), lexicon);
        return ActorCoder.Code(article, parse, names, lexicon);
    }

    private static Article On(string text, int day, string? id = null) => new(text) { Published = new DateOnly(2024, 3, day), SourceId = id };

    private static Description[] Said(Article article)
    {
        var (parse, names) = NameFinder.Read(Trained.Parse(Tokenizer.Split(article)), Lists);
        return [.. DescriptionFinder.Find(article, parse, ActorCoder.Code(article, parse, names, Lists))];
    }

    private static ActorCode CodeOf(string name, Article article, Lexicon lexicon) => Entities(article, lexicon).All.Single(e => e.Name == name).Code;

    [Fact]
    public void Somebody_introduced_in_one_article_is_coded_in_the_next()
    {
        var register = Register.Empty.With(Said(On(First, 4, "a-1")));
        var line = Assert.Single(register.All);
        Assert.Equal(("Aliya Omarova", "KAZ", "GOV", "a-1", "Kazakh Energy Minister Aliya Omarova opened the plant on Monday."), (line.Name, line.Country, line.Sectors[0], line.Source, line.Sentence));

        Assert.NotEqual("KAZGOV", CodeOf("Aliya Omarova", On(Second, 5), Lists).Code);
        var code = CodeOf("Aliya Omarova", On(Second, 5), Lists.With(register, "people.csv"));
        Assert.Equal(("KAZGOV", "people.csv:2"), (code.Code, code.FoundBy));
    }

    [Fact]
    public void What_is_learnt_holds_from_the_day_of_its_article()
        => Assert.NotEqual("KAZGOV", CodeOf("Aliya Omarova", On(Second, 3), Lists.With(Register.Empty.With(Said(On(First, 4))), "people.csv")).Code);

    [Fact]
    public void A_list_outweighs_the_register_and_what_the_scene_lends_is_not_learnt()
    {
        Assert.Empty(Said(On("Journalist Aliya Omarova was arrested in Spain.", 4)));
        var wrong = new Description("Angela Merkel", "judge", "AUT", ["JUD"], new DateOnly(2010, 1, 1), 9, "x", "y");
        var lexicon = Lists.With(Register.Empty.With([wrong]), "people.csv");
        var article = new Article("Angela Merkel left Madrid.") { Published = new DateOnly(2011, 5, 5) };
        Assert.Equal("DEUGOV", CodeOf("Angela Merkel", article, lexicon).Code);
    }

    [Fact]
    public void The_register_does_not_depend_on_the_order_of_the_articles()
    {
        Description[] one = Said(On(First, 4, "a")), two = Said(On("Energy Minister Aliya Omarova of Kazakhstan resigned. " + First, 9, "b"));
        Assert.Equal(Register.Empty.With(one).With(two).Write(), Register.Empty.With(two).With(one).Write());
    }

    [Fact]
    public void A_name_that_articles_give_to_two_states_is_nobodys()
    {
        Description Of(string state) => new("Ana Silva", "minister", state, ["GOV"], new DateOnly(2024, 1, 1), 1, "x", "y");
        Assert.Empty(Register.Empty.With([Of("PRT"), Of("BRA")]).Listings("people.csv"));
        Assert.Single(Register.Empty.With([Of("PRT")]).Listings("people.csv"));
    }

    [Fact]
    public void A_later_title_ends_the_earlier_one()
    {
        Description Of(string title, string sector, int year) => new("Ana Silva", title, "PRT", [sector], new DateOnly(year, 1, 1), 1, "x", "y");
        var listings = Register.Empty.With([Of("judge", "JUD", 2020), Of("minister", "GOV", 2022)]).Listings("people.csv").ToArray();
        Assert.Equal([new DateOnly(2021, 12, 31), null], listings.Select(l => l.Period.Until));
    }

    [Fact]
    public void A_register_is_read_as_it_was_written_and_no_cell_is_a_formula()
    {
        var register = Register.Empty.With([new Description("Ana \"Nita\" Silva", "minister, acting", "PRT", ["GOV"], new DateOnly(2024, 1, 1), 2, "x", "=1+1, she said")]);
        string text = register.Write();
        Assert.Contains("\" =1+1, she said\"", text, StringComparison.Ordinal);
        Assert.Equal(register.Write().Replace(" =", "=", StringComparison.Ordinal), Register.Parse("r.csv", text).Write().Replace(" =", "=", StringComparison.Ordinal));
    }

    [Fact]
    public void A_faulty_day_is_refused_with_its_line()
    {
        var fault = Assert.Throws<DataFileException>(() => Register.Parse("people.csv", Register.Header + "\nAna Silva,minister,PRT,GOV,May,1,x,y\n"));
        Assert.Equal("people.csv:2: \"May\" under \"from\" is not a day. Write it as 2017-04-13.", fault.Message);
    }
}
