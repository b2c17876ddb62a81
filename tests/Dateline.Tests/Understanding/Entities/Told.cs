using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Tests.House;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Names;

namespace Dateline.Tests.Understanding.Entities;

/// <summary>A text read as far as its entities, with the trained model and the lists.</summary>
internal sealed class Told
{
    private static readonly Lexicon Lists = Lexicon.Load(Repository.Path("data"));
    private static readonly Model Trained = Model.Load(Repository.Path("models"));

    public Told(string text, string? published = null)
    {
        Text = text;
        var article = WireCopy.Mark(new Article(text) { Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd") });
        (var parse, Names) = NameFinder.Read(Trained.Parse(Tokenizer.Split(article)), Lists);
        Entities = ActorCoder.Code(article, parse, Names, Lists);
        Parse = parse;
    }

    public string Text { get; }

    public Parse Parse { get; }

    public NameLayer Names { get; }

    public EntityLayer Entities { get; }

    /// <summary>The names as found, each as "words: kind".</summary>
    public IEnumerable<string> NamesAndKinds => Names.All.Select(n => $"{n.Span.In(Text)}: {n.Kind}");

    /// <summary>The entity of the widest mention inside the words, at their given occurrence.</summary>
    public Entity Who(string words, int occurrence = 1)
    {
        int start = -1;
        for (int i = 0; i < occurrence; i++) start = Text.IndexOf(words, start + 1, StringComparison.Ordinal);
        Assert.True(start >= 0, $"\"{words}\" does not stand in the text.");
        int end = start + words.Length;
        var inside = Entities.All.SelectMany(e => e.Mentions.Select(m => (Entity: e, Mention: m))).Where(x => start <= Parse.Sentences.Tokens[x.Mention.Head].Start && Parse.Sentences.Tokens[x.Mention.Head].End <= end).ToList();
        Assert.True(inside.Count > 0, $"No mention is headed inside \"{words}\".");
        return inside.OrderByDescending(x => x.Mention.Span.Length).ThenByDescending(x => x.Mention.Head).First().Entity;
    }

    /// <summary>Country and primary sector together, or the non-state code; empty when nothing is known.</summary>
    public string CodeOf(string words, int occurrence = 1) => Who(words, occurrence).Code.Code ?? "";
}
