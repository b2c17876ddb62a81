using Dateline.Language;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>
/// Gives a pronoun that speaks to whoever spoke last: "he added" is the last voice; and "he" is never who is only named in that voice's words while the voice itself is there
/// ("The envoy said that the general had lied. 'He knew it,' he said").
/// </summary>
internal static class SameVoice
{
    /// <returns>The entity that speaks; null when the pronoun may stay with whom it has.</returns>
    public static int? Of(Telling telling, Quotation quote, Telling lastTelling, Quotation last, Parse parse, EntityLayer entities)
    {
        if (telling.Speaker < 0 || quote.Speaker is not { } given || last.Speaker is not { } spoke || spoke == given) return null;
        if (entities.MentionAt(telling.Speaker) is not { Kind: MentionKind.Pronoun } || !Fits(parse.Lemmas[telling.Speaker].ToLowerInvariant(), entities[spoke].Kind)) return null;
        if (parse.Sentences.Of(telling.Token).Paragraph - parse.Sentences.Of(lastTelling.Token).Paragraph > 1) return null;
        return telling.Cue.Word is "add" or "continue" || IsOnlyNamed(entities[given], telling.Speaker, last, parse) ? spoke : null;
    }

    private static bool Fits(string pronoun, EntityKind kind) => pronoun switch
    {
        "he" or "she" => kind is EntityKind.Person or EntityKind.Role,
        "it" => kind is EntityKind.Organisation or EntityKind.Country,
        _ => false,
    };

    /// <summary>The nearest words before a pronoun that name somebody stand in what was said last.</summary>
    private static bool IsOnlyNamed(Entity somebody, int pronoun, Quotation last, Parse parse)
    {
        int nearest = -1;
        foreach (var mention in somebody.Mentions)
            if (mention.Head < pronoun && mention.Kind != MentionKind.Pronoun)
                nearest = Math.Max(nearest, mention.Head);
        if (nearest < 0) return false;
        foreach (var part in last.Content)
            if (part.Contains(parse.Sentences.Tokens[nearest]))
                return true;
        return false;
    }
}
