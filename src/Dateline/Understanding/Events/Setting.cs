using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>When and where an event is said to be: the nearest time and place by the tree, then in the sentence. Where the copy was filed from is never asked.</summary>
internal sealed class Setting(Parse parse, TimeLayer times, PlaceLayer places, Codebook codebook, EventClasses classes)
{
    // Beyond three clauses up, a date belongs to something else.
    private const int ClausesUp = 3;

    private static readonly string[] Locating = ["in", "at", "near", "inside", "outside", "around", "across", "through", "throughout", "within", "off", "along", "over", "of", "on", "from", "south", "north", "east", "west", "between"];

    /// <summary>Index of the time expression that dates the event; -1 if none.</summary>
    public int Time(EntryMatch match)
        => Nearest(match.Head, match.Words, codebook.QuadOf(match.Entry.Type) is QuadCategory.VerbalConflict) is >= 0 and var found && !LiesAhead(match.Head, times.All[found].Tokens.Start)
            && !(classes.SpeaksOfDeedsToCome(match.Entry.Type) && IsOfContent(match, found)) ? found : -1;

    // "threatened to attack on Friday": the day of what is to be done, and not of the threat.
    private bool IsOfContent(EntryMatch match, int time)
    {
        int date = times.All[time].Tokens.Start;
        foreach (int word in match.Words)
            if (word != match.Head && word > match.Head && parse[word].Is("xcomp") && parse[word].Subtree.Contains(date)) return true;
        return false;
    }

    /// <param name="words">The other words of the entry: "held TALKS in Oslo".</param>
    /// <param name="isVoice">Something is spoken of: "condemned the May 3 attack" was on another day.</param>
    private int Nearest(int head, ReadOnlySpan<int> words, bool isVoice)
    {
        // "The attack was on Friday."
        if (parse[head].Is("nsubj") && Dated(times.IndexAt(parse.Heads[head])) is >= 0 and var predicate) return predicate;
        int at = head;
        for (int up = 0; up <= ClausesUp; up++)
        {
            if (TimeBelow(at) is >= 0 and var found) return found;
            if (at == head && TimeBelowObject(head) is >= 0 and var beside) return beside;
            if (at == head && Occurring(head) is { } own && TimeBelow(own.Index) is >= 0 and var then) return then;
            if (at == head)
                foreach (int word in words)
                    if (word != head && !(isVoice && parse.Upos[word] == Upos.NOUN) && (TimeBelow(word) is >= 0 and var inside || Occurring(word) is { } occurring && (inside = TimeBelow(occurring.Index)) >= 0)) return inside;
            if (IsMeasured(at)) return -1;
            if (parse.Heads[at] < 0 || parse[at].Is("acl:relcl") || parse[at].Is("ccomp") || parse[at].Is("parataxis")) break;
            at = parse.Heads[at];
        }

        return OnlyTimeOf(parse.Sentences.Of(head), head, isVoice);
    }

    /// <summary>Index of the place where the event is said to be; -1 if none.</summary>
    /// <param name="isParty">Tells whether a token heads a phrase that is already one of the event's parties.</param>
    public int Place(EntryMatch match, Func<int, bool> isParty) => Closer(Told(match, isParty), match.Head, isParty);

    private int Told(EntryMatch match, Func<int, bool> isParty)
    {
        var (entry, head, words) = (match.Entry, match.Head, match.Words);
        if (LogicalRoles.IsVerbal(parse[head]) && classes.IsWhereItStrikes(entry) && LogicalRoles.Object(parse, head) is >= 0 and var struckPlace && places.Meant(struckPlace) is >= 0 and var taken) return taken;
        if (classes.Arrives(entry) && Goal(head, words, isParty) is >= 0 and var goal) return goal;
        // Where words are said is not where that is of which they are said.
        bool isDeed = codebook.QuadOf(entry.Type) is QuadCategory.MaterialConflict or QuadCategory.MaterialCooperation;
        bool isToDo = isDeed;
        // "The attack was in a mosque."
        if (parse[head].Is("nsubj") && !parse[head].IsRoot && IsIn(parse[head].Head) && places.Meant(parse.Heads[head]) is >= 0 and var predicate) return predicate;
        int at = head;
        for (int up = 0; up <= ClausesUp; up++)
        {
            if (PlaceBelow(at, isParty) is >= 0 and var found) return found;
            if (at == head && Occurring(head) is { } own && PlaceBelow(own.Index, isParty) is >= 0 and var there) return there;
            if (at == head && OwnScene(head) is >= 0 and var scene) return scene;
            if (at == head)
                foreach (int word in words)
                    if (word != head && (PlaceBeside(parse[word], isParty) is >= 0 and var inside || Occurring(word) is { } occurring && (inside = PlaceBelow(occurring.Index, isParty)) >= 0)) return inside;
            if (at == head && IsHeld(entry, head) && LogicalRoles.Object(parse, head) is >= 0 and var held && PlaceBeside(parse[held], isParty) is >= 0 and var table) return table;
            if (at == head && PlaceOfSubject(head, isParty) is >= 0 and var stand) return stand;
            if (isDeed && PlaceOfParty(at) is >= 0 and var struck) return struck;
            isDeed &= parse.Upos[at] == Upos.VERB && (parse[at].Is("advcl") || parse[at].Is("conj"));
            if (parse.Heads[at] < 0 || parse[at].Is("acl:relcl") || parse[at].Is("ccomp") || parse[at].Is("parataxis")) break;
            at = parse.Heads[at];
        }

        return isToDo && IsTold(head) ? -1 : OnlyPlaceOf(parse.Sentences.Of(head), isParty);
    }

    // "On Friday in Chad he was jailed by a court in Abéché": of two places, one in the other, the closer one.
    private int Closer(int place, int head, Func<int, bool> isParty)
    {
        if (place < 0 || places.All[place] is not { Feature: PlaceFeature.Country, Country: { } country }) return place;
        var tokens = parse[head].Subtree;
        for (int t = tokens.Start; t < tokens.End; t++)
            if (places.IndexAt(t) is >= 0 and var index && places.All[index] is { Feature: PlaceFeature.City or PlaceFeature.Facility } town && town.Country == country
                && IsIn(parse[t]) && !isParty(t) && IsInClause(t, head)) return index;
        return place;
    }

    private bool IsInClause(int token, int head)
    {
        for (var word = parse[token]; word.Index != head; word = word.Head)
            if (word.IsRoot || word.Is("acl") || word.Is("advcl") || word.Is("ccomp") || word.Is("xcomp") || word.Is("conj") || word.Is("parataxis")) return false;
        return true;
    }

    // "signed a ceasefire in Jeddah", "hosted a round of talks in Doha": what is signed or held is there. What is condemned or welcomed may be elsewhere.
    private bool IsHeld(CodebookEntry entry, int head)
        => codebook.QuadOf(entry.Type) is QuadCategory.VerbalCooperation && LogicalRoles.IsVerbal(parse[head]) && (parse.Lemmas[head] == "sign" || classes.LightVerb.Has(parse, head));

    // "a bombing that took place in Jos on June 27": the clause has its day and place.
    private Word? Occurring(int noun)
    {
        if (parse.Upos[noun] is not Upos.NOUN) return null;
        foreach (var child in parse[noun].Children)
            if (child.Is("acl") && child.Lemma is "happen" or "occur" or "take" or "erupt" or "break") return child;
        return null;
    }

    // "will open talks next month after they signed": the day of what is to come is not that of what is done.
    private bool LiesAhead(int head, int date)
    {
        int verb = date;
        while (verb >= 0 && parse.Upos[verb] != Upos.VERB) verb = parse.Heads[verb];
        if (verb < 0 || verb == head || parse.Xpos[head] != "VBD") return false;
        foreach (var child in parse[verb].Children)
            if (child.Is("aux") && child.Form is "will" or "shall" or "'ll" or "’ll") return true;
        return false;
    }

    // "on Thursday, a day after Chad closed the border": not on Thursday.
    private bool IsMeasured(int verb)
    {
        if (parse.Upos[verb] != Upos.VERB) return false;
        int start = parse.Sentences.Of(verb).Tokens.Start;
        for (int t = verb - 1; t > start && parse.Upos[t] != Upos.VERB; t--)
            if (parse.Sentences.Form(t) is "after" or "before" && times.IndexAt(t - 1) is >= 0 and var index) return times.All[index].Type == TimeType.Duration;
        return false;
    }

    private int Goal(int head, ReadOnlySpan<int> words, Func<int, bool> isParty)
    {
        if (GoalBelow(head, isParty) is >= 0 and var own) return own;
        foreach (int word in words)
            if (word != head && GoalBelow(word, isParty) is >= 0 and var found) return found;
        return -1;
    }

    // "met the president of Chad" is not in Chad.
    private int GoalBelow(int head, Func<int, bool> isParty)
    {
        foreach (var child in parse[head].Children)
        {
            bool isGoal = child.Is("obj") || ((child.Is("obl") || child.Is("nmod")) && child.Child("case") is { Lemma: "to" or "into" });
            if (!isGoal) continue;
            if (places.Meant(child.Index) is >= 0 and var index) return index;
            if (!isParty(child.Index) && PlaceInside(child.Index) is >= 0 and var found) return found;
        }

        return -1;
    }

    // "the attack in Yemen": whoever is taken to suffer it, it was there.
    private int OwnScene(int head)
    {
        foreach (var child in parse[head].Children)
            if ((child.Is("obl") || child.Is("nmod")) && IsIn(child) && places.Meant(child.Index) is >= 0 and var index) return index;
        return -1;
    }

    // "Protesters in Lima burned tyres", "an assembly of ministers in Vienna condemned it": where they are, they act.
    private int PlaceOfSubject(int head, Func<int, bool> isParty)
    {
        foreach (var child in parse[head].Children)
            if (child.Is("nsubj")) return PlaceBeside(child, isParty);
        return -1;
    }

    // "kidnapped a priest in Kaduna", "shelled a camp for displaced people in Mugunga", "arrested by agents in Maracaibo": trees hang the place on whom it befell.
    private int PlaceOfParty(int head)
    {
        foreach (var child in parse[head].Children)
            if ((child.Is("obj") || child.Is("nsubj:pass") || child.Is("obl") || child.Is("nmod")) && times.IndexAt(child.Index) < 0 && PlaceUnder(child, 2) is >= 0 and var index)
                return index;
        return -1;
    }

    private int PlaceUnder(Word noun, int steps)
    {
        foreach (var below in noun.Children)
        {
            if (!below.Is("nmod")) continue;
            if (IsIn(below) && places.Meant(below.Index) is >= 0 and var index) return index;
            if (IsIn(below) && PlaceWords.FeatureOf(below.Lemma) != GazetteerFeature.Unknown && PlaceInside(below.Index) is >= 0 and var part) return part;
            if (steps > 1 && PlaceUnder(below, steps - 1) is >= 0 and var further) return further;
        }

        return -1;
    }

    private int PlaceBeside(Word noun, Func<int, bool> isParty)
    {
        foreach (var below in noun.Children)
        {
            if (!below.Is("nmod")) continue;
            var preposition = below.Child("case");
            if (preposition is { Form: "in" or "at" or "outside" } && !isParty(below.Index) && places.Meant(below.Index) is >= 0 and var index) return index;
            if (preposition is { Form: "of" } && PlaceBeside(below, isParty) is >= 0 and var members) return members;
        }

        return -1;
    }

    private int TimeBelow(int head)
    {
        foreach (var child in parse[head].Children)
        {
            // "said so while addressing the press on Monday"
            if (child.Is("advcl") && child.Xpos == "VBG" && child.Child("mark") is { Lemma: "while" or "when" } && TimeBelow(child.Index) is >= 0 and var meanwhile) return meanwhile;
            if (!(child.Is("obl") || child.Is("nmod") || child.Is("advmod") || child.Is("nummod") || child.Is("compound") || child.Is("amod"))) continue;
            int index = Dated(child.Subtree.Contains(child.Index) ? times.IndexAt(child.Index) : -1);
            if (index < 0 && child.Is("obl")) index = TimeOfOccasion(child);
            if (index >= 0) return index;
        }

        return -1;
    }

    // "at Monday's meeting", "via the May 3 signing", "in a statement issued on Friday": the occasion has the day.
    private int TimeOfOccasion(Word occasion)
    {
        if (occasion.Child("case") is not { Form: "in" or "In" or "at" or "At" or "during" or "During" or "via" }) return -1;
        foreach (var child in occasion.Children)
        {
            if ((child.Is("compound") || child.Is("nmod:poss") || child.Is("nmod:unmarked") || child.Is("amod")) && child.Index < occasion.Index && Dated(times.IndexAt(child.Index)) is >= 0 and var before) return before;
            if (child.Is("acl") && child.Xpos == "VBN" && TimeBelow(child.Index) is >= 0 and var issued) return issued;
        }

        return -1;
    }

    // "vetoed a resolution on Wednesday", "asked for a truce Monday night": trees hang the day on the object as readily as on the verb.
    private int TimeBelowObject(int head)
    {
        if (parse.Upos[head] != Upos.VERB) return -1;
        foreach (var child in parse[head].Children)
            if (child.Is("obj") || child.Is("obl"))
                foreach (var below in child.Children)
                    if (below.Index > child.Index && (child.Is("obj") && (below.Is("obl") || below.Is("nmod")) || below.Relation is "nmod:unmarked") && Dated(times.IndexAt(below.Index)) is >= 0 and var found) return found;
        return -1;
    }

    // "the past three days" are a length of time with days of its own.
    private int Dated(int index)
        => index >= 0 && (times.All[index].Type is TimeType.Date or TimeType.Time || times.All[index] is { Type: TimeType.Duration, When: EventTime.Between }) && !TimeBounds.IsComparison(parse, times.All[index]) && !TimeBounds.IsTerm(parse, times.All[index]) ? index : -1;

    // "condemned the arrests and threatened to strike next week": the day of what is only said, planned or told besides dates that alone.
    private bool IsInClauseBeside(int token, int head)
    {
        var clause = parse[token];
        for (; !clause.IsRoot && !clause.Subtree.Contains(head); clause = clause.Head)
            if (clause.Relation == "acl" && clause.Xpos == "VBN" && IsOfTheNews(token) && IsFullClause(clause, token)) continue;
            else if (clause.Is("xcomp") || clause.Is("ccomp") || clause.Is("acl") || (clause.Is("advcl") && clause.Child("mark") is { Lemma: "after" or "before" or "since" or "because" or "if" or "until" or "although" or "though" or "unless" }))
                return true;
        return false;
    }

    // "seized a plane used by the minister last week": a day of the news behind more than the participle is the main verb's, wherever the tree hangs it.
    private bool IsOfTheNews(int token)
        => times.Spoken is { } spoken && times.All[times.IndexAt(token)].When is EventTime.Between { First: var first, Last: var last } && first <= spoken && spoken.DayNumber - last.DayNumber < 14 && last.DayNumber - first.DayNumber < 7;

    private static bool IsFullClause(Word participle, int token)
    {
        foreach (var child in participle.Children)
            if (child.Index > participle.Index && child.Index < token && (child.Is("obl") || child.Is("obj") || child.Is("xcomp")) && !child.Subtree.Contains(token)) return true;
        return false;
    }

    // "a contender in the 2028 race": the year of the race dates nothing else.
    private bool IsOfNoun(TimeExpression time, int head, bool isVoice)
        => TenseReader.IsBeforeNoun(parse, time.Tokens.Start, time.Tokens.End) && TenseReader.Top(parse, time.Tokens).Head is var noun && !noun.Subtree.Contains(head)
            && (time.Value.Length == 4 || isVoice && noun.Is("obj") || noun.Child("case") is { Lemma: "since" or "after" or "before" or "until" });

    private int OnlyTimeOf(Sentence sentence, int head, bool isVoice)
    {
        int only = -1;
        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
        {
            int index = Dated(times.IndexAt(t));
            if (index < 0 || index == only || IsInClauseBeside(t, head) || IsOfNoun(times.All[index], head, isVoice)) continue;
            if (only >= 0) return -1;
            only = index;
        }

        return only;
    }

    // When the tree says nothing and the sentence is set in one place only, it happened there. A place below a noun belongs to that noun, and one in a clause below to that clause.
    private int OnlyPlaceOf(Sentence sentence, Func<int, bool> isParty)
    {
        int only = -1;
        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
        {
            int index = places.Meant(t);
            if (index < 0 || index == only || isParty(t) || !IsSetIn(parse[t])) continue;
            if (only >= 0 && places.All[index].Name != places.All[only].Name) return -1;
            only = index;
        }

        return only;
    }

    // "told reporters in Geneva that rebels had shelled a convoy": said there, not done there.
    private bool IsTold(int head)
    {
        for (var word = parse[head]; !word.IsRoot; word = word.Head)
            if (word.Is("ccomp") && !Narrative.IsCredited(word)) return true;
        return false;
    }

    private static bool IsSetIn(Word place)
    {
        if (!place.Is("obl")) return false;
        for (var clause = place.Head; !clause.IsRoot; clause = clause.Head)
            if (clause.Is("acl") || clause.Is("advcl") || (clause.Is("ccomp") && !Narrative.IsCredited(clause)))
                return false;
        return IsIn(place);
    }

    private static bool IsIn(Word noun)
    {
        foreach (var child in noun.Children)
            if (child.Is("case") && (child.Form.Equals("in", StringComparison.OrdinalIgnoreCase) || child.Form.Equals("at", StringComparison.OrdinalIgnoreCase) || child.Form.Equals("near", StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }

    private int PlaceBelow(int head, Func<int, bool> isParty)
    {
        foreach (var child in parse[head].Children)
        {
            // "met last week in Geneva": the tree may hang the place on the week.
            if (child.Is("obl") && child.Child("case") is null && PlaceBeside(child, isParty) is >= 0 and var then) return then;
            if (!(child.Is("obl") || child.Is("nmod")) || child.Relation is "nmod:poss" || isParty(child.Index) || !Locates(child)) continue;
            int index = places.IndexAt(child.Index);
            if (index < 0) index = PlaceInside(child.Index);
            if (index < 0) index = places.Meant(child.Index);
            if (index >= 0) return index;
        }

        return -1;
    }

    // "in the city of Mosul", "at a base near Homs": the name lies below the common noun.
    private int PlaceInside(int noun)
    {
        foreach (var child in parse[noun].Children)
        {
            if (!(child.Is("nmod") || child.Is("appos") || child.Is("compound") || child.Is("flat"))) continue;
            if (places.IndexAt(child.Index) is >= 0 and var index) return index;
            // "in the Fatih and Esenyurt districts"
            if (child.Is("compound"))
                foreach (var joined in child.Children)
                    if (joined.Is("conj") && places.IndexAt(joined.Index) is >= 0 and var second) return second;
            // "in a talk at the institute's Oslo office": where the occasion is.
            if (child.Is("nmod") && IsIn(child) && PlaceInside(child.Index) is >= 0 and var occasion) return occasion;
        }

        return -1;
    }

    private static bool Locates(Word noun)
    {
        foreach (var child in noun.Children)
            if (child.Is("case"))
                foreach (string preposition in Locating)
                    if (child.Form.Equals(preposition, StringComparison.OrdinalIgnoreCase))
                        return true;
        return false;
    }
}
