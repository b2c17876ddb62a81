namespace Dateline.Tests.Understanding.Times;

/// <summary>A month without its year follows the tense of the verb that it hangs on, as the tree has it.</summary>
public sealed class TensesOfTrees
{
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
