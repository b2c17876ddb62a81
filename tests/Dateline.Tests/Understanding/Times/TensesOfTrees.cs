namespace Dateline.Tests.Understanding.Times;

/// <summary>A month without its year follows the tense of the verb that it hangs on, as the tree has it.</summary>
public sealed class TensesOfTrees
{
    [Fact]
    public void What_comes_next_counts_from_no_day_to_come()
        => Assert.Equal("2020-06-27", Told.WithTree("Rebels attacked a post on Saturday. A court set a hearing for July 20. A second attack was on the same day.").All[^1].Value);

    [Theory]
    [InlineData("In 2018, soldiers seized power. In May, the junta arrested a general.", "2020-05")]
    [InlineData("In April 2018, soldiers seized power. In May, the junta arrested a general.", "2018-05")]
    public void A_month_goes_on_from_a_year_that_was_told_with_a_month(string text, string value) => Assert.Equal(value, Told.WithTree(text).All[^1].Value);

    [Theory]
    [InlineData("The two are believed to have left the city in January.", "2020-01")]
    [InlineData("Four men are accused of plotting to leave the city in January.", "2021-01")]    // what was to come
    [InlineData("The envoy might have met the rebels in September.", "2019-09")]                    // a modal over a perfect looks back
    [InlineData("The envoy might meet the rebels in September.", "2020-09")]
    [InlineData("The last troops will have left by September.", "2020-09")]
    [InlineData("The judge ordered the editor held until a hearing on August 5.", "2020-08-05")]    // a day eleven months gone would have had its year
    [InlineData("The judge freed the editor on June 5.", "2020-06-05")]
    public void A_date_without_its_year_follows_the_verb_that_it_hangs_on(string sentence, string value)
        => Assert.Equal(value, Assert.Single(Told.WithTree(sentence).All).Value);
}
