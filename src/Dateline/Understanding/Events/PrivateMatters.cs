using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Events;

/// <summary>
/// What passes between people of whom nothing says that they act for anybody ("Did you help your neighbours?", "The drummer worked with a bassist") is no politics, whatever its verb.
/// Deeds of conflict stay, and steps back: whoever attacks, arrests, protests or resigns is somebody's concern.
/// </summary>
internal sealed class PrivateMatters(Parse parse, EntityLayer entities, Codebook codebook)
{
    public ImmutableArray<Event> LeaveOut(ImmutableArray<Event> events) => events.RemoveAll(IsPrivate);

    private bool IsPrivate(Event told)
    {
        var (actors, recipients) = (told.Main.Actors, told.Main.Recipients);
        return !actors.IsEmpty && NeedsTheOther(told.Main.Type)
            && actors.All(p => IsPrivate(entities.All[p])) && recipients.All(p => IsUncoded(entities.All[p]));
    }

    // Words, and help: what is done to nobody is nothing.
    private bool NeedsTheOther(EventType type)
        => codebook.Page(type) is { } page && (page.Quad is QuadCategory.VerbalCooperation or QuadCategory.VerbalConflict || (page.Quad == QuadCategory.MaterialCooperation && page.RequiresRecipient));

    private bool IsPrivate(Entity entity) => IsUncoded(entity) && (entity.Kind == EntityKind.Person || entity.Mentions.All(IsInTalk));

    private static bool IsUncoded(Entity entity) => entity.Code.Code is null && entity.Code.Country is null && entity.Roles.IsEmpty;

    // "I", "we", "your": those who talk, whom nothing else names.
    private bool IsInTalk(EntityMention mention) => parse.Upos[mention.Head] == Upos.PRON && parse.Lemmas[mention.Head].ToLowerInvariant() is "i" or "we" or "you" or "my" or "our" or "your";
}
