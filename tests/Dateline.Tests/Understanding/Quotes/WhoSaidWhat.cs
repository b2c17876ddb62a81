using Dateline.Ontology;
using Dateline.Understanding.Entities;

namespace Dateline.Tests.Understanding.Quotes;

/// <summary>Sentences in the manner of wire copy, and the quotations in them.</summary>
public sealed class WhoSaidWhat
{
    [Theory]
    [InlineData("“The bridge is safe,” the mayor said on Monday.", "direct | the mayor | said | The bridge is safe")]
    [InlineData("“The bridge is safe,” said Anna Kovacs, the mayor of Dorn.", "direct | Anna Kovacs, the mayor of Dorn | said | The bridge is safe")]     // inverted
    [InlineData("The mayor said: “The bridge is safe.”", "direct | The mayor | said | The bridge is safe.")]
    [InlineData("“The bridge,” the mayor said, “is safe.”", "direct | the mayor | said | The bridge + is safe.")]                                         // broken by its cue
    [InlineData("“The bridge is safe,” the mayor said. “We have tested it.”", "direct | the mayor | said | The bridge is safe + We have tested it.")]
    [InlineData("“Is the bridge safe?” the mayor asked.", "direct | the mayor | asked | Is the bridge safe?")]
    [InlineData("‘The bridge isn’t safe,’ the mayor said.", "direct | the mayor | said | The bridge isn’t safe")]
    public void Direct_words_have_their_speaker_and_cue(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("The mayor said that the bridge was safe.", "indirect | The mayor | said | the bridge was safe")]
    [InlineData("The mayor said the bridge was safe.", "indirect | The mayor | said | the bridge was safe")]                                              // no "that"
    [InlineData("The mayor told the council on Wednesday that the bridge was safe.", "indirect | The mayor | told | the bridge was safe")]
    [InlineData("The mayor said at a meeting yesterday morning the bridge should be closed.", "indirect | The mayor | said | the bridge should be closed")]
    [InlineData("According to the mayor, the bridge is safe.", "indirect | the mayor | According to | the bridge is safe")]
    [InlineData("The bridge is safe, according to the mayor.", "indirect | the mayor | according to | The bridge is safe")]
    [InlineData("Kenya accused Uganda of closing the border.", "indirect | Kenya | accused | closing the border")]
    [InlineData("The bishops called for a ceasefire.", "indirect | The bishops | called for | a ceasefire")]
    [InlineData("The army denied that it had shelled the market.", "indirect | The army | denied | it had shelled the market")]
    [InlineData("The colonel threatened to shell the port.", "indirect | The colonel | threatened | to shell the port")]
    public void Reported_words_have_their_speaker_and_cue(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("The mayor said that the bridge would stay shut, while the guild said it was safe.", "indirect | The mayor | said | the bridge would stay shut", "indirect | the guild | said | it was safe")]
    [InlineData("Kenya urged the rebels to leave; the Ugandan embassy called for a truce.", "indirect | Kenya | urged | to leave")]
    public void Words_end_where_another_voice_is_heard(string text, params string[] expected) => Assert.Equal(expected, Speech.Of(text));

    [Fact]
    public void Who_denied_also_accused()
        => Assert.Contains("indirect | The movement | denied | it had shelled the market", Speech.Of("The movement denied that it had shelled the market and accused the army of lying."));

    [Fact]
    public void Two_who_say_it_together_both_say_it()
    {
        var quote = Assert.Single(Speech.Find("The mayor and the governor said the town would not yield.", out var entities).All);
        Assert.Equal(("The mayor", "the governor"), (entities[quote.Speaker!.Value].Name, entities[Assert.Single(quote.Others)].Name));
    }

    [Theory]
    [InlineData("The mayor said the bridge was “as safe as a house”.", "mixed | The mayor | said | the bridge was “as safe as a house”")]
    [InlineData("The envoy accused the army of “plain theft”.", "direct | The envoy | accused | plain theft")]
    public void Words_of_both_are_mixed(string text, string expected) => Assert.Equal([expected], Speech.Of(text).Select(s => s.TrimEnd('.')));

    [Theory]
    [InlineData("The so-called “people’s court” met in Dorn.")]
    [InlineData("She sang “Blue River” at the opening.")]
    [InlineData("Troops fired a 12\" shell.")]
    [InlineData("The mayor did not say that the bridge was safe.")]
    [InlineData("Gunmen attacked a convoy near Dorn.")]
    [InlineData("This silence tells us that nothing has changed.")]
    public void Terms_titles_and_silence_are_no_quotations(string text) => Assert.Empty(Speech.Of(text));

    [Fact]
    public void Marks_inside_marks_hold_the_words_of_whom_the_speaker_quotes()
        => Assert.Equal(
            ["direct | the mayor | said | I asked him, 'Is it safe?', and he told me, 'Ask tomorrow.'", "direct | he | told | Ask tomorrow."],
            Speech.Of("\"I asked him, 'Is it safe?', and he told me, 'Ask tomorrow.' \" the mayor said.").Where(s => !s.Contains("asked |", StringComparison.Ordinal)));

    [Fact]
    public void A_colon_opens_the_words_of_the_subject_before_it()
        => Assert.Equal(["direct | The mayor | - | We tested the bridge twice."], Speech.Of("The mayor gave another account of the night, speaking on the radio: \"We tested the bridge twice.\""));

    [Theory]
    [InlineData("A painter gave the hall a new sign: \"The Old Bridge\".")]                                // a name
    [InlineData("The conservatives hold a majority in the chamber, and for a bill to pass a vote is needed.")]
    [InlineData("Police arrested the accused in a suburb of Dorn after the raid on the mosque.")]          // a noun
    public void An_object_or_a_name_is_not_told(string text) => Assert.Empty(Speech.Of(text));

    [Fact]
    public void Two_verbs_of_speech_share_their_subject()
        => Assert.Equal(
            ["indirect | The mayor | said | the bridge was safe", "indirect | The mayor | added | the road had reopened"],
            Speech.Of("The mayor said the bridge was safe and added that the road had reopened."));

    [Fact]
    public void A_paragraph_of_words_alone_goes_on_with_the_last_speaker()
    {
        const string Text = "General Omar Haddad met Mayor Anna Kovacs in Dorn. “The siege is over,” Kovacs told reporters after talks with Haddad.\n\n“We can open the schools now.”";
        var layer = Speech.Find(Text, out _);
        Assert.Equal(2, layer.All.Length);
        Assert.Null(layer.All[1].Cue);
        Assert.Equal(layer.All[0].Speaker, layer.All[1].Speaker);
    }

    [Fact]
    public void The_subject_of_the_paragraph_is_not_the_speaker_of_the_quotation_in_it()
        => Assert.Equal(["direct | Mayor Anna Kovacs | said | The siege is over"], Speech.Of("General Omar Haddad left Dorn on Monday. “The siege is over,” Mayor Anna Kovacs said."));

    [Fact]
    public void Speech_inside_speech_knows_what_it_stands_in()
    {
        var layer = Speech.Find("The newspaper reported that the general said that the siege had ended.", out _);
        Assert.Equal(2, layer.All.Length);
        Assert.Null(layer.All[0].Within);
        Assert.Equal(0, layer.All[1].Within);
    }

    [Theory]
    [InlineData("Officials believe that the bridge is safe.", "indirect | Officials | believe | the bridge is safe")]
    [InlineData("The envoy is confident that the truce will hold.", "indirect | The envoy | confident | the truce will hold")]
    [InlineData("The ministry voiced fears that the dam would burst.", "indirect | The ministry | fears | the dam would burst")]                           // one telling, not two
    public void A_belief_that_somebody_owns_to_is_told(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("Officials are believed to have fled the town.")]                                        // nobody owns to it
    [InlineData("Nobody believes that the bridge is safe.")]
    [InlineData("It is clear that the truce will hold.")]
    public void A_belief_of_nobody_is_not(string text) => Assert.Empty(Speech.Of(text));

    [Fact]
    public void I_inside_somebodys_words_is_whoever_says_them()
    {
        var layer = Speech.Find("“I think that the bridge is safe,” Anna Kovacs told reporters.", out _);
        var belief = Assert.Single(layer.All, q => q.Within is not null);
        Assert.Equal(layer.All[0].Speaker, belief.Speaker);
    }

    [Theory]
    [InlineData("A resolution that would have condemned the raid failed on Monday.")]                    // it never came to be said
    [InlineData("The court denied bail to the editor.")]                                                  // turned away, not contradicted
    [InlineData("The judge dismissed the petition of two fishermen.")]
    [InlineData("The town named its new ferry Swift.")]
    [InlineData("The prince, Omar Al Said, attended prayers in Dorn.")]                                   // part of a name
    [InlineData("The crisis threatens to ruin two valleys.")]                                             // no one speaks
    [InlineData("Claiming asylum takes a year.")]                                                       // nobody in sight
    public void Acts_names_and_things_say_nothing(string text) => Assert.Empty(Speech.Of(text));

    [Theory]
    [InlineData("The editor denied the charge.", "indirect | The editor | denied | the charge")]
    [InlineData("The judge dismissed the allegation of two fishermen.", "indirect | The judge | dismissed | the allegation of two fishermen")]
    [InlineData("The colonel threatened to ruin two valleys.", "indirect | The colonel | threatened | to ruin two valleys")]
    public void Words_are_denied_and_people_threaten(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Fact]
    public void A_participle_after_a_comma_has_the_subject_of_its_sentence()
        => Assert.Equal(["indirect | The charity | saying | the road was unsafe"], Speech.Of("The charity shut its clinic in Dorn after a shell hit the yard, saying that the road was unsafe."));

    [Fact]
    public void Words_end_where_the_same_voice_is_heard_again()
        => Assert.Equal(
            ["indirect | The mayor | urged | to stop", "indirect | The mayor | saying | the road was open"],
            Speech.Of("The mayor urged both sides to stop, saying that the road was open."));

    [Fact]
    public void A_colon_at_the_end_of_a_paragraph_opens_the_words_of_the_next()
        => Assert.Equal(["direct | The mayor | wrote | The bridge is safe."], Speech.Of("The mayor wrote in a letter on Monday:\n\n“The bridge is safe.”"));

    [Fact]
    public void A_colon_opens_the_next_paragraph_also_without_marks()
        => Assert.Equal(["direct | the committee | stated | The army burned nine homes."], Speech.Of("In its report, the committee stated:\n\nThe army burned nine homes."));

    [Theory]
    [InlineData("“We have lost everything.”\n\n— Mariam Diallo, a farmer in Kayes", "direct | Mariam Diallo, a farmer in Kayes | - | We have lost everything.")]
    [InlineData("Haddad: The rebels will not sign the truce", "indirect | Haddad | - | The rebels will not sign the truce")]                              // a headline puts it shortly
    [InlineData("Omar Haddad: We have lost the town. The roads are shut.", "direct | Omar Haddad | - | We have lost the town. The roads are shut.")]
    [InlineData("Minister: ‘No talks with the rebels’", "direct | Minister | - | No talks with the rebels")]
    [InlineData("Rebels have seized border town, says army", "indirect | army | says | Rebels have seized border town")]
    [InlineData("Kenya to send troops to Haiti, says president", "indirect | president | says | Kenya to send troops to Haiti")]
    public void A_layout_tells_who_speaks(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("Key dates: The parliament votes on Monday.")]                                           // no one speaks
    [InlineData("The visitors are:\n\nChad sends nine men.")]
    [InlineData("Chad: Rebels seize border town")]                                                       // where, not who
    public void A_colon_alone_makes_no_speech(string text) => Assert.Empty(Speech.Of(text));

    [Theory]
    [InlineData("As the foreign ministry told the agency on Monday, two envoys were expelled.", "indirect | the foreign ministry | told | two envoys were expelled")]
    [InlineData("Two envoys were expelled, as the ministry had said.", "indirect | the ministry | said | Two envoys were expelled")]
    [InlineData("That, the envoy said, would amount to an act of war.", "indirect | the envoy | said | That + would amount to an act of war")]
    [InlineData("The high point of the evening, the agency observed, was the dance.", "indirect | the agency | observed | The high point of the evening + was the dance")]
    [InlineData("The agency quoted the minister as saying that two soldiers had died.", "indirect | the minister | saying | two soldiers had died")]
    [InlineData("The minister was quoted as saying that two soldiers had died.", "indirect | The minister | saying | two soldiers had died")]
    [InlineData("Their argument is that the election was stolen.", "indirect | Their | argument | the election was stolen")]
    [InlineData("The ministry dismissed as “nonsense” claims that its jets hit a hospital.", "indirect | The ministry | dismissed | its jets hit a hospital")]
    [InlineData("The envoys have made it clear that the port will close.", "indirect | The envoys | made | the port will close")]
    [InlineData("Protesters chanted “Down with the king” in the square.", "direct | Protesters | chanted | Down with the king")]
    [InlineData("The group is small and, according to Chad, supportive of the rebels.", "indirect | Chad | according to | supportive of the rebels")]
    [InlineData("The militia is the main force in the valley, mostly urban and, according to Chad, loyal to the rebels.", "indirect | Chad | according to | loyal to the rebels")]
    [InlineData("In the words of the chief prosecutor, Peter Otieno, “the case is over and the town can sleep.”", "direct | the chief prosecutor | In the words of | the case is over and the town can sleep.")]
    [InlineData("Officials say building the dam is the only way to save the valley.", "indirect | Officials | say | building the dam is the only way to save the valley")]
    [InlineData("The team said that the mayor had lied, and that the clerk had burned the letters.", "indirect | The team | said | the mayor had lied, and that the clerk had burned the letters")]
    public void Rarer_forms_of_speech_are_speech(string text, string expected) => Assert.Contains(expected, Speech.Of(text));

    [Theory]
    [InlineData("As the minister wrote his book, shells fell on the town.")]                              // when, not what
    [InlineData("Nobody from the ministry said that the road was shut.")]
    [InlineData("Asked whether he would go, the premier smiled.")]
    [InlineData("It is fair to say that the bridge is safe.")]
    [InlineData("An aide to the mayor asked not to be named.")]
    [InlineData("The judges will do justice according to the law.")]                                     // how, not by whose account
    [InlineData("A group calling itself the Free Valley met in Dorn.")]                                  // a name
    [InlineData("What explains such gains?")]
    [InlineData("Growers know how to dry the leaves.")]                                                  // a skill
    public void What_nobody_says_is_no_quotation(string text) => Assert.Empty(Speech.Of(text));

    [Theory]
    [InlineData("The mayor does not think that the bridge is safe.", "indirect | The mayor | think | the bridge is safe", CueAct.Dispute)]
    [InlineData("The mayor does not know whether the bridge is safe.", "indirect | The mayor | know | whether the bridge is safe", CueAct.Ask)]
    [InlineData("The mayor does not know who shot the guard.", "indirect | The mayor | know | who shot the guard", CueAct.Know)]
    public void What_somebody_does_not_believe_or_know_is_told_as_that(string text, string expected, CueAct act)
    {
        Assert.Equal([expected], Speech.Of(text));
        Assert.Equal(act, Speech.Find(text, out _).All[0].Entry!.Act);
    }

    [Theory]
    [InlineData("“The road is shut,” the minister said in an interview with Radio Dorn.", "an interview with Radio Dorn", "Radio Dorn")]
    [InlineData("The mayor told a news conference in Accra that the port would close.", "a news conference in Accra", "-")]                // a meeting is nobody spoken to
    [InlineData("In a letter to the council, the envoy wrote that the talks had failed.", "a letter to the council", "the council")]
    [InlineData("The mayor said on Twitter that the road was shut.", "Twitter", "-")]
    [InlineData("The queen said in a televised address on Monday that the army would stay.", "a televised address", "-")]
    [InlineData("The envoy told reporters in the valley that the road was shut.", "-", "reporters")]                                       // a place is no venue
    public void Where_it_was_said_and_to_whom_is_kept(string text, string venue, string addressee)
    {
        var quote = Assert.Single(Speech.Find(text, out var entities).All);
        Assert.Equal(venue, quote.Venue is { } span ? span.In(text).ToString() : "-");
        Assert.Equal(addressee, quote.Addressees.IsEmpty ? "-" : entities[quote.Addressees[0]].Name);
    }

    [Theory]
    [InlineData("A Turkish security source told the agency that troops had crossed the border.", "TURCOP", EntityKind.Role)]
    [InlineData("Two military sources in Nairobi said the raid had failed.", "KENMIL", EntityKind.Group)]
    [InlineData("Syrian state media reported that the army had retaken the town.", "SYRGOV", EntityKind.Organisation)]
    public void A_source_without_a_name_has_its_kind_and_its_state(string text, string code, EntityKind kind)
    {
        var speaker = Speech.Find(text, out var entities).All[0].Speaker!.Value;
        Assert.Equal(code, entities[speaker].Code.Code);
        Assert.Equal(kind, entities[speaker].Kind);
    }

    [Fact]
    public void Who_adds_has_spoken()
    {
        var layer = Speech.Find("“The rules forbid it,” Omar Haddad of the bank said. On Monday Peter Otieno told reporters, “This is a game. It has nothing to do with Haddad.” He added, “It is a stunt that nobody believes.”", out var entities);
        Assert.Equal("Peter Otieno", entities[layer.All[^1].Speaker!.Value].Name);
    }

    [Fact]
    public void Who_speaks_as_he_is_who_spoke_and_not_who_was_spoken_of()
    {
        var layer = Speech.Find("Envoy Peter Otieno told the council that it was wrong to blame Omar Haddad for the attack. “I am amazed,” he said.", out var entities);
        Assert.All(layer.All, q => Assert.Equal("Peter Otieno", entities[q.Speaker!.Value].Name));
    }

    [Fact]
    public void I_in_an_interview_is_who_is_asked()
    {
        const string Text = "Our paper spoke with Anna Kovacs, the water minister, on Monday.\n\nWhen did the work begin?\n\nIn May. I think that it went well.\n\nIs the dam safe?\n\nYes.\n\nWho pays for it?\n\nThe state.";
        var layer = Speech.Find(Text, out var entities);
        Assert.Equal("Anna Kovacs", entities[Assert.Single(layer.All).Speaker!.Value].Name);
    }

    [Fact]
    public void A_title_before_the_name_and_letters_behind_it_name_the_person()
    {
        var layer = Speech.Find("Kenya’s chief prosecutor, Peter Otieno, SC, said the trial would open in May.", out var entities);
        Assert.Equal("Peter Otieno", entities[Assert.Single(layer.All).Speaker!.Value].Name);
    }

    [Fact]
    public void Marked_words_that_follow_reported_ones_at_once_go_on_with_them()
        => Assert.Equal(["mixed | The mayor | said | the law bars “any raid or search” and “every seizure”"], Speech.Of("The mayor said that the law bars “any raid or search” and “every seizure”."));

    [Theory]
    [InlineData("The panel found no evidence that the guards had fired.", "indirect | The panel | found no evidence | the guards had fired")]
    [InlineData("The panel found no evidence the guards had fired.", "indirect | The panel | found no evidence | the guards had fired")]
    [InlineData("The monitors have seen no sign that the port was mined.", "indirect | The monitors | seen no sign | the port was mined")]
    [InlineData("Police have not found any proof that the letter was forged.", "indirect | Police | found any proof | the letter was forged")]
    public void Who_finds_no_evidence_disputes_what_there_is_none_of(string text, string expected)
    {
        Assert.Equal([expected], Speech.Of(text));
        Assert.Equal(CueAct.Dispute, Speech.Find(text, out _).All[0].Entry!.Act);
    }

    [Theory]
    [InlineData("The panel found that the guards had fired.")]
    [InlineData("The panel found evidence that the guards had fired.")]
    public void Who_finds_evidence_does_not(string text) => Assert.DoesNotContain(Speech.Find(text, out _).All, q => q.Entry!.Act == CueAct.Dispute);

    [Theory]
    [InlineData("A shell hit the ferry, leaving six sailors dead, officials said.", "indirect | officials | said | A shell hit the ferry, leaving six sailors dead")]
    [InlineData("Two clerks were killed and three others wounded, the harbour service said.", "indirect | the harbour service | said | Two clerks were killed and three others wounded")]
    [InlineData("Two clerks were killed and three others wounded, the harbour service said on Monday.", "indirect | the harbour service | said | Two clerks were killed and three others wounded")]
    [InlineData("Kenyan jets kill nine in Dorn, rebels say; army disputes toll", "indirect | rebels | say | Kenyan jets kill nine in Dorn")]
    [InlineData("Chad: Army Shot 30 Herders, Rights Group Says", "indirect | Rights Group | Says | Army Shot 30 Herders")]
    [InlineData("Rebels have taken the town of Goro, two officials and a trader told the agency on Sunday.", "indirect | two officials and a trader | told | Rebels have taken the town of Goro")]
    [InlineData("The blast wounded four soldiers, the army said in a statement, adding that two had lost a leg.", "indirect | the army | said | The blast wounded four soldiers")]
    public void An_attribution_at_the_end_of_a_sentence_is_of_all_that_stands_before_it(string text, string expected) => Assert.Contains(expected, Speech.Of(text));

    [Theory]
    [InlineData("When asked about the raid, the minister said.")]                                         // a clause that only says when
    [InlineData("In the valley, the mayor said on Monday.")]
    public void A_comma_and_a_verb_of_speech_alone_attribute_nothing(string text) => Assert.Empty(Speech.Of(text));

    [Theory]
    [InlineData("\"The council should sack the guards,\" said Ilse Verhoeven, Sahel director at Justice Monitor.", "direct | Ilse Verhoeven | said | The council should sack the guards")]
    [InlineData("\"We will not leave,\" the mayor said, adding the town was safe.", "indirect | the mayor | adding | the town was safe")]
    public void Words_in_marks_win_over_an_apposition(string text, string expected) => Assert.Contains(expected, Speech.Of(text));

    [Theory]
    [InlineData("Chad accused Niger of shelling a ferry. Niamey denies this.", "indirect | Niamey | denies | this")]
    [InlineData("Traders said guards had burned the market; the army called the claim a lie.", "indirect | the army | called | the claim a lie")]
    [InlineData("Chad accuses Niger of sheltering rebels, a charge the Nigerien army denies.", "indirect | the Nigerien army | denies | a charge")]
    [InlineData("Chad accuses Niger of sheltering rebels, a charge the Nigerien army denies.", "indirect | Chad | accuses | sheltering rebels")]
    [InlineData("Traders said guards had burned the market. This was denied by the ministry.", "indirect | the ministry | denied | This")]
    [InlineData("Traders said a shell killed two guards at the gate.", "indirect | Traders | said | a shell killed two guards at the gate")]   // no participle, though trees take it for one
    public void What_is_denied_without_being_repeated_is_told(string text, string expected) => Assert.Contains(expected, Speech.Of(text));

    [Theory]
    [InlineData("Residents said helicopters fired at the village. Troops then took away nine men, they said.", "Residents")]
    [InlineData("Witnesses said gunmen stormed the church. They shot the pastor, they said.", "Witnesses")]
    [InlineData("Rebels said they attacked the base. They killed two guards, they said.", "Rebels")]           // who tells of its own deeds
    public void They_who_say_are_the_last_voice_and_not_the_subject_of_their_words(string text, string speaker)
    {
        var layer = Speech.Find(text, out var entities);
        Assert.Equal(speaker, entities[layer.All[^1].Speaker!.Value].Name);
    }
}
