using Dateline.App;
using Dateline.App.Watching;
using Dateline.Understanding.Factuality;

namespace Dateline.Tests.App.Watching;

public sealed class RobotsTests
{
    private static readonly string[] Types = ["ASSAULT", "THREATEN"];

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /feeds/", "/feeds/world.rss", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Dateline\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: dateline\nUser-agent: other\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a--b--c--", false)]
    [InlineData("# nothing\n<html>not a robots file</html>", "/a", true)]
    [InlineData("", "/a", true)]
    public void The_longest_rule_that_fits_decides(string robots, string path, bool allowed) => Assert.Equal(allowed, Robots.Read(robots).Allows(path));

    [Fact]
    public void A_delay_is_kept_within_a_minute()
    {
        Assert.Equal(TimeSpan.FromSeconds(5), Robots.Read("User-agent: *\nCrawl-delay: 5").Delay);
        Assert.Equal(TimeSpan.FromSeconds(60), Robots.Read("User-agent: *\nCrawl-delay: 100000").Delay);
    }

    [Fact]
    public void A_saved_query_reads_as_it_is_written()
    {
        var query = AlertQuery.Read("type:threaten actor:RUS target:USA status:denied gas attack", Types).Events;
        Assert.Equal(("THREATEN", "RUS", "USA", EventStatus.Denied, "gas attack"), (query.Type, query.Actor, query.Recipient, query.Status, query.Text));
    }

    [Theory]
    [InlineData("status:maybe", "status:maybe: \"maybe\" is no status. Write one of: happened, alleged, denied, planned, possible, negated, hypothetical.")]
    [InlineData("who:RUS", "who:RUS: \"who\" cannot be asked for. Write actor:, recipient:, party:, type:, status: or place:, and words for the sentence.")]
    [InlineData("type:ATTACK", "type:ATTACK: \"ATTACK\" is no type of event. Write one of: ASSAULT, THREATEN.")]
    [InlineData(" ", "\" \": The query asks for nothing. Write for example type:THREATEN actor:RUS.")]
    public void A_query_that_cannot_be_read_says_why(string words, string message) => Assert.Equal(message, Assert.Throws<FaultException>(() => AlertQuery.Read(words, Types)).Message);
}
