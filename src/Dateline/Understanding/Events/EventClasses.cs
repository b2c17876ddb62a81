using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>The word classes of <c>ontology/classes.csv</c> that this room asks for by name.</summary>
internal sealed class EventClasses(Codebook codebook)
{
    /// <summary>Verbs whose subject does what their object names: carry out, launch, hold.</summary>
    public WordClass LightVerb { get; } = codebook.Class("light-verb");

    /// <summary>Verbs whose subject suffers what their object names: suffer, face, come under.</summary>
    public WordClass LightVerbPassive { get; } = codebook.Class("light-verb-passive");

    /// <summary>Nouns that only measure or group what follows "of": series, wave, round.</summary>
    public WordClass Transparent { get; } = codebook.Class("transparent");

    public WordClass Killed { get; } = codebook.Class("killed");

    public WordClass Injured { get; } = codebook.Class("injured");

    public WordClass Arrested { get; } = codebook.Class("arrested");

    private WordClass NoEventInside { get; } = codebook.Class("content-no-event");

    /// <summary>True for a type whose content is not done by being said: what is agreed, demanded, threatened.</summary>
    public bool SpeaksOfDeedsToCome(EventType type) => NoEventInside.Lemmas.Contains(type.Name.ToLowerInvariant());
}
