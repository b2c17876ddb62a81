using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Tests.House;
using Dateline.Understanding.Times;

namespace Dateline.Tests.Understanding.Times;

/// <summary>Sentences read without a trained model, for the grammar of time must stand without a tree (a few verbs get their tags, for tense); and with the models that ship.</summary>
internal static class Told
{
    private static readonly Lazy<Lexicon> Words = new(() => Lexicon.Load(Repository.Path("data")));

    private static readonly Lazy<Model> Trained = new(() => Model.Load(Repository.Path("models")));

    /// <summary>Read with its trees, in an article of Thursday 2 July 2020.</summary>
    public static TimeLayer WithTree(string text)
    {
        var article = new Article(text) { Published = new DateOnly(2020, 7, 2) };
        return TimeFinder.Find(article, Trained.Value.Parse(Tokenizer.Split(article)), Words.Value);
    }

    public static TimeLayer Read(string text, string? published)
    {
        var article = new Article(text) { Published = published is null ? null : DateOnly.ParseExact(published, "yyyy-MM-dd") };
        return TimeFinder.Find(article, WithoutTree(Tokenizer.Split(article)), Words.Value);
    }

    /// <summary>"words=value" for every expression, parted by bars.</summary>
    public static string Values(string text, string? published)
        => string.Join(" | ", Read(text, published).All.Select(t => $"{t.Span.In(text)}={t.Value}"));

    private static Parse WithoutTree(Sentences sentences)
    {
        int n = sentences.Tokens.Length;
        var tags = Enumerable.Range(0, n).Select(t => sentences.Form(t).ToString() switch
        {
            "will" or "would" => "MD",
            "met" or "said" or "told" or "began" or "left" or "was" or "were" or "fell" => "VBD",
            _ => "NN",
        });
        return new Parse(sentences, [.. Enumerable.Repeat(Upos.X, n)], [.. tags], [.. Enumerable.Repeat("", n)], [.. Enumerable.Repeat(-1, n)], [.. Enumerable.Repeat("dep", n)]);
    }
}
