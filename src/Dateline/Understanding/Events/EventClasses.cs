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

    /// <summary>Those who fight or police: in "gang attack" the modifier is who did it.</summary>
    public WordClass Armed { get; } = codebook.Class("armed");

    /// <summary>What is struck or seized for itself.</summary>
    private readonly WordClass[] _targets = [codebook.Class("facility"), codebook.Class("vehicle"), codebook.Class("ship")];

    public bool IsTarget(Parse parse, int token)
    {
        foreach (var words in _targets)
            if (words.Has(parse, token))
                return true;
        return false;
    }

    /// <summary>True for what provides for things to come: a pact, a bill, a plan.</summary>
    public bool IsText(Parse parse, int token) => Agreement.Has(parse, token) || Law.Has(parse, token) || Provisions.Has(parse, token);

    private WordClass Agreement { get; } = codebook.Class("agreement");

    private WordClass Law { get; } = codebook.Class("law");

    private WordClass Provisions { get; } = codebook.Class("text");

    /// <summary>Nouns that do nothing themselves, whatever their verb: video, criticism, agreement.</summary>
    public WordClass Inanimate { get; } = codebook.Class("inanimate");

    public WordClass Killed { get; } = codebook.Class("killed");

    /// <summary>Nouns that stand for violence of any kind told before: attack, incident, bloodshed.</summary>
    public WordClass AnyViolence { get; } = codebook.Class("any-violence");

    /// <summary>Nouns that stand for a deed of any kind told before: decision, order, move.</summary>
    public WordClass AnyDeed { get; } = codebook.Class("any-deed");

    private WordClass AnswersAre { get; } = codebook.Class("answer");

    /// <summary>True for a type that answers what somebody said or did before: a rejection.</summary>
    public bool Answers(EventType type) => AnswersAre.Lemmas.Contains(type.Name.ToLowerInvariant());

    public WordClass Injured { get; } = codebook.Class("injured");

    /// <summary>Words for whoever did a violent deed: perpetrator, gunman, attacker.</summary>
    public WordClass Culprit { get; } = codebook.Class("culprit");

    /// <summary>"kills four and WOUNDS 60 others": a verb that the tree takes for a noun of a list.</summary>
    public bool IsMisreadVerb(Parse parse, int token)
        => parse[token].Is("conj") && parse.Upos[token] == Upos.NOUN && parse.Xpos[token] is "NNS" && Injured.Has(parse, token) && parse[token].Child("det") is null;

    public WordClass Arrested { get; } = codebook.Class("arrested");

    /// <summary>Names of the types whose deeds need two: cooperate.</summary>
    private WordClass JointDeeds { get; } = codebook.Class("joint-deed");

    /// <summary>Verbs that need two, of types that do not: agree.</summary>
    private WordClass JointVerbs { get; } = codebook.Class("joint-verb");

    /// <summary>What puts the infinitive below it into the future: plan, intend, set, due.</summary>
    public WordClass ToCome { get; } = codebook.Class("to-come");

    private WordClass Arrivals { get; } = codebook.Class("arrival");

    private WordClass Seizures { get; } = codebook.Class("seizure");

    /// <summary>Verbs that bring a text into force or before the public: sign, issue, pass.</summary>
    public WordClass Making { get; } = codebook.Class("making");

    private WordClass TopicNoEvent { get; } = codebook.Class("topic-no-event");

    private WordClass NoEventInside { get; } = codebook.Class("content-no-event");

    private WordClass TakesItsObjectForGranted { get; } = codebook.Class("object-taken-for-granted");

    private WordClass SpeechInDeeds { get; } = codebook.Class("speech-in-deeds");

    /// <summary>True for the types that the codebook itself gives to killing.</summary>
    public bool CanHarm(EventType type)
    {
        foreach (var entry in codebook.HeadedBy("kill"))
            if (entry.Type == type)
                return true;
        return false;
    }

    /// <summary>True for a verb that by itself takes its object for granted: condemn, denounce.</summary>
    public bool Judges(Parse parse, int verb)
    {
        foreach (var entry in codebook.HeadedBy(parse.Lemmas[verb]))
            if (entry.Head == HeadKind.Verb && entry.Others.IsEmpty && !entry.Veto && TakesObjectForGranted(entry.Type)) return true;
        return false;
    }

    /// <summary>True for what is where it goes: a visit, a deployment.</summary>
    public bool Arrives(CodebookEntry entry)
    {
        if (Arrivals.Lemmas.Contains(entry.Type.Name.ToLowerInvariant())) return true;
        foreach (var mode in entry.Modes)
            if (Arrivals.Lemmas.Contains(mode.Name)) return true;
        return false;
    }

    /// <summary>True for what is where its object is: shelling a town, seizing it.</summary>
    public bool IsWhereItStrikes(CodebookEntry entry)
    {
        if (CanHarm(entry.Type) && codebook.QuadOf(entry.Type) == QuadCategory.MaterialConflict) return true;
        foreach (var mode in entry.Modes)
            if (Seizures.Lemmas.Contains(mode.Name)) return true;
        return false;
    }

    /// <summary>True for a noun that by itself names a deed of a type: "attack", "strike".</summary>
    public bool Names(EventType type, Parse parse, int token)
    {
        if (parse.Upos[token] != Upos.NOUN) return false;
        foreach (var entry in codebook.HeadedBy(parse.Lemmas[token]))
            if (entry.Head == HeadKind.Noun && entry.Type == type && entry.Others.IsEmpty && !entry.Veto) return true;
        return false;
    }

    /// <summary>True for a noun that by itself names a deed of any type.</summary>
    public bool NamesAny(Parse parse, int token)
    {
        if (parse.Upos[token] != Upos.NOUN) return false;
        foreach (var entry in codebook.HeadedBy(parse.Lemmas[token]))
            if (entry.Head == HeadKind.Noun && entry.Others.IsEmpty && !entry.Veto) return true;
        return false;
    }

    /// <summary>True for a noun whose "between" names all who take part: talks, clashes. What somebody launches between others has him besides.</summary>
    public bool AreOfAll(CodebookEntry entry, Word noun) => entry.Head == HeadKind.Noun && (entry.Reciprocal || CanHarm(entry.Type)) && !noun.Is("obj");

    /// <summary>The same of a noun that is only a word of the entry: "were killed in clashes between".</summary>
    public bool AreOfAllBelow(CodebookEntry entry, Word noun)
    {
        if (!CanHarm(entry.Type) || noun.Is("obj")) return false;
        foreach (var other in codebook.HeadedBy(noun.Lemma))
            if (other.Head == HeadKind.Noun && other.Type == entry.Type && other.Reciprocal && !other.Veto) return true;
        return false;
    }

    /// <summary>True for deeds of which several parties on one side, and nobody on the other, do it with each other.</summary>
    public bool AreJoint(EventType type, Parse parse, int trigger) => JointDeeds.Lemmas.Contains(type.Name.ToLowerInvariant()) || JointVerbs.Has(parse, trigger);

    /// <summary>True for a type of deed that is done to say something: a protest.</summary>
    public bool Voices(EventType type) => SpeechInDeeds.Lemmas.Contains(type.Name.ToLowerInvariant());

    /// <summary>True for a type whose content is not done by being said: what is agreed, demanded, threatened.</summary>
    public bool SpeaksOfDeedsToCome(EventType type) => NoEventInside.Lemmas.Contains(type.Name.ToLowerInvariant());

    /// <summary>True for a type that is about what has not been done: talks on a truce.</summary>
    public bool HasTopics(EventType type) => TopicNoEvent.Lemmas.Contains(type.Name.ToLowerInvariant());

    /// <summary>True for a type whose object happened whatever is said of it: who condemns an attack does not doubt it.</summary>
    public bool TakesObjectForGranted(EventType type) => TakesItsObjectForGranted.Lemmas.Contains(type.Name.ToLowerInvariant());
}
