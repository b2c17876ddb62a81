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
    [InlineData("According to the mayor, the bridge is safe.", "indirect | the mayor | According to | the bridge is safe")]
    [InlineData("The bridge is safe, according to the mayor.", "indirect | the mayor | according to | The bridge is safe")]
    [InlineData("Kenya accused Uganda of closing the border.", "indirect | Kenya | accused | closing the border")]
    [InlineData("The bishops called for a ceasefire.", "indirect | The bishops | called for | a ceasefire")]
    [InlineData("The army denied that it had shelled the market.", "indirect | The army | denied | it had shelled the market")]
    [InlineData("The colonel threatened to shell the port.", "indirect | The colonel | threatened | to shell the port")]
    public void Reported_words_have_their_speaker_and_cue(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

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
    public void Terms_titles_and_silence_are_no_quotations(string text) => Assert.Empty(Speech.Of(text));

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
}
