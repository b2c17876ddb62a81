using Dateline.Tests.Record;

namespace Dateline.Tests.Understanding.Events;

/// <summary>What passes between people of whom nothing says that they act for anybody.</summary>
public sealed class PrivateLife
{
    [Theory]
    [InlineData("Did you help us with the menu?")]
    [InlineData("\"Did you help us with the menu?\" the interviewer asked.")]
    [InlineData("Anna Holm collaborated with Peter Lund on her second album.")]
    [InlineData("\"We agreed on the colour of the walls,\" Anna Holm said.")]
    [InlineData("Anna Holm conceded that her serve needed work.")]
    public void Is_no_event(string text) => Assert.Empty(RealReader.Read(text).Events);

    [Theory]
    [InlineData("Anna Holm was arrested by police in Oslo.", "COERCE")]
    [InlineData("Anna Holm stabbed a police officer in Oslo.", "ASSAULT")]
    [InlineData("Anna Holm accused the government of Norway of negligence.", "ACCUSE")]
    [InlineData("The mayor of Oslo agreed to step down.", "AGREE")]
    [InlineData("\"We will send troops to the border,\" the president of Chile said.", "MOBILIZE")]
    public void Ends_where_a_state_or_its_people_begin(string text, string type) => Assert.Contains(RealReader.Read(text).Events, e => e.Type == type);
}
