using Dateline.Language;
using Dateline.Ontology;
using Dateline.Tests.House;
using Dateline.Understanding.Entities;

namespace Dateline.Tests.Understanding.Entities;

public sealed class Phrases
{
    private static readonly Lexicon Lists = Lexicon.Load(Repository.Path("data"));
    private static readonly Model Trained = Model.Load(Repository.Path("models"));

    [Theory]
    [InlineData("Kenyan police", "KENCOP")]
    [InlineData("soldiers", "MIL")]
    [InlineData("Iranian warplanes", "IRNMIL")]
    [InlineData("the governor of Kandahar", "AFGGOV")]
    [InlineData("Lagos police", "NGACOP")]
    [InlineData("a group of Chilean miners", "CHLLAB")]
    [InlineData("Ankara", "TURGOV")]                                   // a capital alone, which could be somebody's name
    [InlineData("CANBERRA", "AUSGOV")]                                 // as wire copy writes it
    [InlineData("Interior Minister", "GOV")]                           // an office is nobody's name
    [InlineData("a Peruvian intelligence officer", "PERSPY")]          // not a soldier
    [InlineData("Lebanese Christian community leaders", "LBNREL")]     // a faith says what they speak for
    [InlineData("Netherlands legislators", "NLDLEG")]
    [InlineData("Peru's UN ambassador", "PERGOV")]                     // a state's own at a body
    [InlineData("the UN envoy", "UNO")]
    [InlineData("the Cambodian leader", "KHMGOV")]
    [InlineData("MEPs", "EUR")]
    public void A_phrase_alone_is_coded_as_in_an_article(string phrase, string code) => Assert.Equal(code, PhraseCoder.Code(phrase, null, Trained, Lists)?.Code.Code);

    [Theory]
    [InlineData("Gerhard Schröder", 2003, "DEUGOV")]
    [InlineData("Gerhard Schröder", 2010, "DEUELI")]
    [InlineData("Senator Barack Obama", 2004, "USALEG")]               // the title tells of the time before the line
    public void A_phrase_is_coded_as_of_its_day(string phrase, int year, string code)
        => Assert.Equal(code, PhraseCoder.Code(phrase, new DateOnly(year, 6, 1), Trained, Lists)?.Code.Code);
}
