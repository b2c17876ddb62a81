using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Understanding.Entities;

/// <summary>Finds whom an article introduces: people with a full name whom no list has, and whose title, state and sector the words beside the name tell.</summary>
public static class DescriptionFinder
{
    /// <summary>What the article says of people, for a <see cref="Register"/>; nothing when its day of publication is unknown.</summary>
    public static IEnumerable<Description> Find(Article article, Parse parse, EntityLayer entities)
    {
        if (article.Published is not { } day) yield break;
        foreach (var entity in entities.All)
        {
            // What the scene lends is a guess: good enough for one article, not for the next.
            if (entity is not { Kind: EntityKind.Person, IsListed: false, IsPlaced: false, Code: { Country: not null, Sectors.IsEmpty: false } } || entity.Roles.IsEmpty || !entity.Name.Contains(' ', StringComparison.Ordinal)) continue;
            var role = entity.Roles[0];
            string sentence = Plain(parse.Sentences.Of(parse.Sentences.TokensIn(role.Span).Start).Span.In(parse.Text));
            yield return new Description(entity.Name, role.Office ?? role.Title, entity.Code.Country, entity.Code.Sectors, day, 1, article.Url ?? article.SourceId ?? article.Id.ToString(), sentence);
        }
    }

    private static string Plain(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
