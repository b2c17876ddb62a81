using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Tests.House;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Names;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Tests.Understanding.Factuality;

/// <summary>By whose account, and how surely, a named word of a sentence happened. The events are set by hand: words of the text, an attack unless said otherwise.</summary>
public sealed class HowSurely
{
    private static readonly Lexicon Lexicon = Lexicon.Load(Repository.Path("data"));
    private static readonly Model Model = Model.Load(Repository.Path("models"));

    [Theory]
    [InlineData("Rebels shelled the port on Monday.", "shelled")]
    [InlineData("The attack killed two soldiers.", "attack")]
    [InlineData("Police arrested two men who attacked a bus.", "attacked")]
    [InlineData("The army not only shelled the port but burned it.", "shelled")]                    // "not only" denies nothing
    [InlineData("The mayor condemned the attack on the market.", "attack")]                          // the attack is taken as known
    [InlineData("The army denied responsibility for the attack.", "attack")]                         // so it is here: only the blame is denied
    [InlineData("The general admitted that his troops had shelled the port.", "shelled")]            // admitted, not claimed
    [InlineData("The council will discuss the attack on Friday.", "attack")]                         // talked of later, done before
    [InlineData("The attack brought no victory.", "attack")]                                         // "no" is of the victory
    [InlineData("Police fired tear gas to disperse the crowd.", "disperse")]                         // a purpose told beside the deed
    [InlineData("The envoy said that the rebels were wrong to attack the port.", "attack")]            // who is blamed for a deed has done it
    [InlineData("The mayor did not know that rebels had shelled the port.", "shelled")]               // not knowing takes it as known
    [InlineData("The town was calm before the attack on the port.", "attack")]                        // the attack is known
    [InlineData("The crowd went to the polls, with rebels attacking the port.", "attacking")]         // "go" is a verb of plans only before "to"
    public void What_the_narrator_asserts_or_takes_as_known_happened(string text, string word) => Assert.Equal(EventStatus.Happened, Status(text, word));

    [Theory]
    [InlineData("The mayor said that rebels had shelled the port.", "shelled")]
    [InlineData("According to the mayor, rebels shelled the port.", "shelled")]
    [InlineData("Rebels shelled the port, the mayor said.", "shelled")]
    [InlineData("Rebels allegedly shelled the port.", "shelled")]
    [InlineData("The alleged attack closed the port.", "attack")]
    [InlineData("Kenya accused Uganda of shelling the port.", "shelling")]
    [InlineData("Two men suspected of attacking the market were freed.", "attacking")]
    [InlineData("There is no evidence that rebels attacked the port.", "attacked")]
    [InlineData("“Where is the proof that the army attacked the market?” the envoy asked.", "attacked")]
    [InlineData("Officials said that rebels fled before attacking the market.", "attacking")]         // a participle belongs to what is said
    [InlineData("Forty people died in what residents described as an attack on the market.", "attack")]
    [InlineData("The boats turned back after what the union alleged was a drone attack.", "attack")]
    public void What_only_a_source_says_is_alleged(string text, string word) => Assert.Equal(EventStatus.Alleged, Status(text, word));

    [Theory]
    [InlineData("The army denied that it had shelled the market.", "shelled")]
    [InlineData("The army denied shelling the market.", "shelling")]
    [InlineData("Syria denies that its forces shelled the market.", "shelled")]
    [InlineData("The general denied ordering the shelling of the port.", "shelling")]                // denied through a verb of ordering
    [InlineData("The army denied that it would attack the port.", "attack")]                         // also what is to come
    [InlineData("The opposition does not believe that the army shelled the market.", "shelled")]
    [InlineData("The panel found no evidence that the army shelled the market.", "shelled")]
    [InlineData("The panel found no evidence of an attack on the market.", "attack")]
    public void A_denied_attack_is_recorded_as_denied(string text, string word) => Assert.Equal(EventStatus.Denied, Status(text, word));

    [Theory]
    [InlineData("The rebels will attack the port on Friday.", "attack")]
    [InlineData("The rebels plan to attack the port.", "attack")]
    [InlineData("The rebels are set to attack the port.", "attack")]
    [InlineData("The president confirmed his readiness to attack the port.", "attack")]
    [InlineData("The general said that the army would attack the port.", "attack")]                  // "would" in reported speech
    [InlineData("Kenya to attack rebels in the port", "attack")]                                     // a headline's infinitive
    [InlineData("An agreement was reached for the army to attack the port.", "attack")]
    [InlineData("The envoy visits Oslo to meet the king and to discuss an attack on the port.", "attack")]     // a purpose of a journey
    [InlineData("The mayor resigned a day before an attack on the port.", "attack")]
    public void What_is_to_come_is_planned(string text, string word) => Assert.Equal(EventStatus.Planned, Status(text, word));

    [Theory]
    [InlineData("The rebels may attack the port.", "attack")]
    [InlineData("The suspected attack closed the port.", "attack")]
    [InlineData("The treaty allows attacks on the port.", "attacks")]                                // allowed, not reported as done
    [InlineData("The mayor warned of an attack on the port.", "attack")]
    public void What_may_be_is_possible(string text, string word) => Assert.Equal(EventStatus.Possible, Status(text, word));

    [Theory]
    [InlineData("The rebels did not attack the port.", "attack")]
    [InlineData("No attack took place.", "attack")]
    [InlineData("Nobody is leading the attack.", "attack")]                                          // a subject that is nobody
    [InlineData("The rebels failed to attack the port.", "attack")]
    [InlineData("The refusal to attack the port cost him his post.", "attack")]
    [InlineData("The treaty did not force the rebels to attack the port.", "attack")]
    [InlineData("Troops prevented an attack on the port.", "attack")]
    [InlineData("The rumour that rebels had shelled the airport was false, the general said.", "shelled")]
    public void What_was_not_done_is_negated(string text, string word) => Assert.Equal(EventStatus.Negated, Status(text, word));

    [Theory]
    [InlineData("If the rebels attack the port, the talks will end.", "attack")]
    [InlineData("The bishops demanded that the army attack the rebels.", "attack")]
    [InlineData("The colonel threatened to attack the port.", "attack")]
    [InlineData("“Attack the port at dawn,” the general said.", "Attack")]                           // an order
    [InlineData("The army has to attack the port.", "attack")]
    [InlineData("If the attack fails, the talks will go on.", "attack")]                             // the failure is supposed as well
    [InlineData("The mayor did not say that rebels had shelled the port.", "shelled")]               // nobody's word
    [InlineData("Nobody said that rebels had shelled the port.", "shelled")]
    [InlineData("It would be wrong to attack the port.", "attack")]
    public void What_hangs_on_a_condition_or_a_wish_is_hypothetical(string text, string word) => Assert.Equal(EventStatus.Hypothetical, Status(text, word));

    [Fact]
    public void The_narrators_plain_word_wins_over_a_source()
        => Assert.Equal(EventStatus.Happened, Judge("The mayor said that rebels had shelled the port. Rebels shelled the port at dawn.", "shelled", "shelled").Status);

    [Fact]
    public void An_alleged_event_names_its_source_and_leaves_the_narrator_uncommitted()
    {
        var judgement = Judge("The mayor said that rebels had shelled the port.", "shelled");
        Assert.Equal(Certainty.Uncommitted, judgement.Assertions[0].Certainty);
        Assert.Empty(judgement.Assertions[0].Source);
        Assert.Equal(Certainty.Certain, judgement.Assertions[1].Certainty);
        Assert.Equal(Polarity.Positive, judgement.Assertions[1].Polarity);
        Assert.Equal(0, judgement.Quote);
    }

    [Fact]
    public void A_denial_is_a_claim_of_its_holder_even_where_the_event_stands()
    {
        var layer = Read("The army denied responsibility for the attack.", "attack");
        var claim = Assert.Single(layer.Claims);
        Assert.Equal(Stance.Denies, claim.Stance);
        Assert.Equal("responsibility for the attack", claim.Proposition);
    }

    [Theory]
    [InlineData("The envoy said that the report that the army shelled the market was false.", Stance.Disputes)]
    [InlineData("The envoy said that there was no evidence that the army shelled the market.", Stance.Disputes)]
    [InlineData("The envoy demanded proof that the army shelled the market.", Stance.DemandsProof)]
    [InlineData("“Where is the proof that the army shelled the market?” the envoy asked.", Stance.DemandsProof)]
    [InlineData("The envoy said that the army shelled the market.", Stance.Asserts)]
    public void A_claim_says_what_its_holder_does_with_it(string text, Stance stance)
        => Assert.Equal(stance, Assert.Single(Read(text, "shelled").Claims).Stance);

    [Fact]
    public void Who_denies_and_then_tells_it_otherwise_offers_an_alternative()
    {
        var claims = Read("The army denied that it had shelled the market. The army said that rebels had shelled the market.", "shelled", "shelled").Claims;
        Assert.Equal([Stance.Denies, Stance.OffersAlternative], claims.Select(c => c.Stance));
    }

    [Fact]
    public void A_belief_inside_ones_own_words_is_no_second_claim()
        => Assert.Single(Read("“I think that rebels shelled the market,” Anna Kovacs told reporters.", "shelled").Claims);

    private static EventStatus Status(string text, string word) => Judge(text, word).Status;

    private static Judgement Judge(string text, params string[] words) => Assert.Single(Read(text, words).Judgements);

    /// <summary>The first of the words is the first mention of one event, and so on.</summary>
    internal static FactualityLayer Read(string text, params string[] words)
    {
        var article = new Article(text) { Published = new DateOnly(2031, 5, 6) };
        var (parse, names) = NameFinder.Read(Model.Parse(Tokenizer.Split(article)), Lexicon);
        var entities = ActorCoder.Code(article, parse, names, Lexicon);
        var quotes = QuoteFinder.Find(article, parse, entities, Lexicon);
        int at = 0;
        var mentions = words.Select(word =>
        {
            int start = text.IndexOf(word, at, StringComparison.Ordinal);
            at = start + word.Length;
            var trigger = new CharSpan(start, word.Length);
            return new EventMention { Type = new EventType("ASSAULT"), TriggerToken = parse.Sentences.TokensIn(trigger).Start, Trigger = trigger, Evidence = trigger, FoundBy = "by hand" };
        }).ToArray();
        return FactualityJudge.Judge(article, parse, entities, new TimeLayer([]), quotes, new EventLayer([new Event(mentions[0], [.. mentions])]), Lexicon);
    }
}
