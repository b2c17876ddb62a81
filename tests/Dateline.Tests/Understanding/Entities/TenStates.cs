using Dateline.Understanding.Entities;

namespace Dateline.Tests.Understanding.Entities;

/// <summary>Ten sentences from ten states, with real people and bodies, on their day; and the list whose line coded each.</summary>
public sealed class TenStates
{
    [Theory]
    [InlineData("Brazil", "2023-06-05", "Marina Silva said that clearing in the Amazon had slowed.", "Marina Silva", "BRAGOV", "leaders.csv")]
    [InlineData("Colombia", "2016-03-10", "ELN commander Pablo Beltrán rejected a truce before the talks.", "Pablo Beltrán", "COLREB", "leaders.csv")]
    [InlineData("Egypt", "2020-02-20", "The Egyptian Air Force struck a convoy near the Libyan border.", "The Egyptian Air Force", "EGYMIL", "organisations.csv")]
    [InlineData("France", "2023-07-20", "General Thierry Burkhard warned lawmakers about the stocks of shells.", "General Thierry Burkhard", "FRAMIL", "leaders.csv")]
    [InlineData("India", "2019-02-27", "Farmers of the Bharatiya Kisan Union blocked two highways in Haryana.", "the Bharatiya Kisan Union", "INDAGR", "organisations.csv")]
    [InlineData("Kenya", "2024-06-26", "The General Service Unit fired tear gas at marchers in Nakuru.", "The General Service Unit", "KENCOP", "organisations.csv")]
    [InlineData("Mali", "2024-07-29", "JNIM claimed an ambush on soldiers south of Gao.", "JNIM", "IMG", "armed-groups.csv")]
    [InlineData("Pakistan", "2009-06-01", "Baitullah Mehsud threatened more bombings in Lahore.", "Baitullah Mehsud", "PAKREB", "leaders.csv")]
    [InlineData("South Africa", "2021-07-15", "The SANDF sent reservists to Durban after the looting.", "The SANDF", "ZAFMIL", "organisations.csv")]
    [InlineData("Ukraine", "2024-03-02", "Oleh Kiper accused Moscow of hitting a block of flats in Odesa.", "Oleh Kiper", "UKRGOV", "leaders.csv")]
    public void A_party_in_the_news_of_each_is_coded_by_a_line_of_a_list(string _, string published, string text, string words, string code, string list)
    {
        var who = new Told(text, published).Who(words);
        Assert.Equal(code, who.Code.Code);
        Assert.StartsWith($"entities/{list}:", who.Code.FoundBy, StringComparison.Ordinal);
    }
}
