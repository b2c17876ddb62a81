using Dateline.Understanding.Entities;

namespace Dateline.Tests.Understanding.Entities;

public sealed class WhoSomebodyIs
{
    [Theory]
    [InlineData("Kenyan police dispersed a crowd in Kisumu.", "Kenyan police", "KENCOP")]
    [InlineData("Syrian troops entered the town on Friday.", "Syrian troops", "SYRMIL")]
    [InlineData("Hundreds of protesters marched in Hong Kong.", "protesters", "HKGCVL")]
    [InlineData("Colombian rebels released two hostages.", "Colombian rebels", "COLREB")]
    [InlineData("The Danish prime minister left for Nuuk.", "Danish prime minister", "DNKGOV")]
    [InlineData("Nigerian lawmakers rejected the bill.", "Nigerian lawmakers", "NGALEG")]
    [InlineData("A Peruvian court ordered his arrest.", "A Peruvian court", "PERJUD")]
    [InlineData("Opposition leaders in Georgia called for a strike.", "Opposition leaders", "GEOOPP")]
    [InlineData("Soldiers of the Somali National Army attacked the camp.", "Soldiers of the Somali National Army", "SOMMIL")]
    [InlineData("Two Sudanese journalists were arrested.", "Two Sudanese journalists", "SDNJRN")]
    [InlineData("Former Bolivian president Ana Quispe was arrested.", "Former Bolivian president Ana Quispe", "BOLELI")]
    [InlineData("A Hamas spokesman rejected the offer.", "A Hamas spokesman", "PSEREB")]
    [InlineData("UN peacekeepers left the town.", "UN peacekeepers", "UNO")]
    [InlineData("The European Union imposed new tariffs.", "The European Union", "EUR")]
    [InlineData("Fighters of the Islamic State attacked a village.", "Islamic State", "IMG")]
    [InlineData("Thousands of teachers went on strike in Chile.", "Thousands of teachers", "CHLEDU")]
    [InlineData("The Constitutional Court of Zambia rejected the petition.", "Constitutional Court of Zambia", "ZMBJUD")]
    [InlineData("Police director Ivan Horvat resigned in Croatia.", "Police director Ivan Horvat", "HRVCOP")]
    [InlineData("Indian airstrikes hit the depot.", "Indian", "INDMIL")]
    [InlineData("Indian farmers blocked the road.", "Indian farmers", "INDAGR")]
    [InlineData("Kano State sued the company.", "Kano State", "NGAGOV")]
    [InlineData("Toronto police arrested a man.", "Toronto police", "CANCOP")]
    [InlineData("The Supreme Court of Nepal freed him.", "The Supreme Court of Nepal", "NPLJUD")]
    [InlineData("Kenyan police freed the accused on Friday.", "the accused", "KENCVL")]                       // a participle made a noun
    [InlineData("Protesters in Norway marched to the Supreme Court.", "the Supreme Court", "NORJUD")]
    [InlineData("Serbian prosecutors charged two men with fraud.", "Serbian prosecutors", "SRBJUD")]
    [InlineData("The police director Marko Novak resigned in Ljubljana.", "Marko Novak", "SVNCOP")]
    [InlineData("Australian Border Force officers detained a man.", "Australian Border Force officers", "AUSCOP")]
    [InlineData("Hamas's Selkirk Force commander was killed.", "Selkirk Force", "PSEREB")]
    [InlineData("Attorneys general from nine states sued the company.", "Attorneys general", "JUD")]
    [InlineData("The traditional chiefs of Palau rejected the plan.", "The traditional chiefs of Palau", "PLWELI")]
    [InlineData("British and French police searched the port.", "French", "FRACOP")]
    [InlineData("A spokeswoman for the rebels accused the army of murder.", "A spokeswoman", "REB")]
    [InlineData("Kenya's deputy health secretary Ruth Kamau resigned.", "Ruth Kamau", "KENGOV")]
    [InlineData("D.C. police arrested nine men.", "D.C. police", "USACOP")]
    public void A_party_has_the_code_of_its_state_and_of_what_it_does(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Fact]
    public void Whom_somebody_condemns_is_another_state() => Assert.NotEqual("TURGOV", new Told("Minister Karl Berg condemned Turkey.").CodeOf("Karl Berg"));

    [Theory]
    [InlineData("Britain's ambassador to Chad left the country.", "Britain's ambassador", "GBRGOV")]          // not TCDGOV
    [InlineData("A Turkish soldier was killed in Iraq.", "A Turkish soldier", "TURMIL")]                      // not IRQMIL
    [InlineData("Rwandan-backed rebels took a town in Congo.", "rebels", "CODREB")]                           // not RWAREB
    [InlineData("Ethnic Hungarian lawmakers in Romania left the room.", "Ethnic Hungarian lawmakers", "ROULEG")]   // not HUNLEG
    public void The_nearer_state_decides(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Theory]
    [InlineData("Israeli artillery killed four people in Tyre, Lebanon, on Monday.", "four people", "LBNCVL")]
    [InlineData("Three people died in overnight Russian strikes on the Sumy region of Ukraine.", "Three people", "UKRCVL")]
    [InlineData("The rebels said that Turkish drones had killed nine villagers.", "nine villagers", "CVL")]      // whose, nobody says
    public void Victims_are_not_of_the_state_that_attacked_them(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Theory]
    [InlineData("World leaders condemned the attack in Kabul.", "World leaders", "GOV")]
    [InlineData("Several foreign ministers met in Vienna.", "Several foreign ministers", "GOV")]
    [InlineData("Military chiefs of all European states met in Paris.", "Military chiefs", "MIL")]
    [InlineData("Diplomats from several countries met in Geneva.", "Diplomats", "GOV")]
    [InlineData("Former presidents met in Lima.", "Former presidents", "PERELI")]                              // one state has several of them
    [InlineData("The foreign ministry in Lima rejected the plan.", "The foreign ministry", "PERGOV")]
    public void Those_of_several_states_are_not_of_the_place_where_they_meet(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Theory]
    [InlineData("Parliament extended the state of emergency.", "state")]
    [InlineData("Rain killed four people in the state of Sinaloa.", "state")]
    public void Not_every_state_is_a_party(string text, string word) => Assert.True(new Told(text).Who(word).IsThing);

    [Fact]
    public void Years_of_age_are_nobody() => Assert.DoesNotContain(new Told("Viktor Hale, aged 28, was charged with murder on Monday.").Entities.All, e => e.Name == "28");

    [Theory]
    [InlineData("Jean Koulibaly, head of the Malian electoral commission, left on Monday.", "Jean Koulibaly", "MLIGOV")]
    [InlineData("Walid Nasri, a member of the Peruvian parliament, was hurt.", "Walid Nasri", "PERLEG")]
    public void Who_belongs_to_a_body_is_coded_with_it(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Fact]
    public void Two_ministers_are_two()
    {
        var told = new Told("The Danish defence minister resigned on Friday. The Danish prime minister thanked her.");
        Assert.NotEqual(told.Who("The Danish defence minister").Id, told.Who("The Danish prime minister").Id);
    }

    [Theory]
    [InlineData("Residents fled across Northern Syria.", "Northern Syria", "SYR")]
    [InlineData("The raid on Uvira, Congo, began at dawn. Uvira was quiet.", "Uvira", "COD")]
    public void A_part_of_a_state_tells_the_state(string text, string words, string country) => Assert.Equal(country, new Told(text).Who(words).Code.Country);

    [Theory]
    [InlineData("The Taliban held talks in Doha.", "2019-03-02", "AFGREB")]
    [InlineData("The Taliban held talks in Doha.", "2023-03-02", "AFGGOV")]
    [InlineData("Farabundo Martí National Liberation Front members voted.", "2001-03-02", "SLVPTY")]
    public void What_a_list_says_holds_for_its_time(string text, string published, string code)
        => Assert.Equal(code, new Told(text, published).Entities.All.First(e => e.Kind is EntityKind.Organisation).Code.Code);

    [Fact]
    public void A_leader_out_of_office_is_no_longer_the_government()
    {
        Assert.Equal("DEUGOV", new Told("Angela Merkel spoke.", "2015-06-01").CodeOf("Angela Merkel"));
        Assert.Equal("DEUELI", new Told("Angela Merkel spoke.", "2024-06-01").CodeOf("Angela Merkel"));
    }

    [Fact]
    public void A_capital_that_acts_is_its_state_and_a_capital_where_talks_are_held_is_a_place()
    {
        var told = new Told("Talks were held in Hanoi on Monday. Hanoi rejected the offer.");
        Assert.True(told.Who("Hanoi").IsThing);
        var state = told.Who("Hanoi", 2);
        Assert.False(state.IsThing);
        Assert.Equal(("Vietnam", "VNMGOV"), (state.Name, state.Code.Code));
        Assert.Equal(MentionKind.Metonym, state.Mentions[^1].Kind);
    }

    [Fact]
    public void The_state_before_a_noun_has_an_answer_of_its_own()
    {
        var told = new Told("An Israeli airstrike hit a Syrian airbase.");
        Assert.Equal("ISRMIL", told.CodeOf("Israeli"));
        Assert.Equal("SYRGOV", told.CodeOf("Syrian"));
        Assert.True(told.Who("a Syrian airbase").IsThing);
        Assert.Equal("SYR", told.Who("a Syrian airbase").Code.Country);
    }

    [Fact]
    public void Every_code_names_the_line_that_gave_it()
    {
        var entity = new Told("Mexican soldiers searched the house.").Who("Mexican soldiers");
        Assert.StartsWith("agents.csv:", entity.Code.FoundBy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nobody_is_a_thing()
    {
        var told = new Told("The agreement ended a dispute over fish.");
        Assert.True(told.Who("The agreement").IsThing);
        Assert.True(told.Who("a dispute").IsThing);
    }

    [Fact]
    public void Western_powers_are_a_party_without_a_state()
    {
        var powers = new Told("Western powers accused Belarus of fraud.").Who("Western powers");
        Assert.False(powers.IsThing);
        Assert.Null(powers.Code.Country);
    }
}
