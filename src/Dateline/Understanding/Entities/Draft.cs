using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>One mention while its entity is being worked out. Mutable, and never handed over.</summary>
internal sealed class Draft(int head, TokenSpan tokens, MentionKind kind)
{
    public int Head => head;

    /// <summary>Where the mention stands; a name's span is the whole noun phrase.</summary>
    public TokenSpan Tokens { get; set; } = tokens;

    public MentionKind Kind { get; set; } = kind;

    public EntityKind Entity { get; set; }

    /// <summary>The name in the phrase, or null for a nominal or a pronoun.</summary>
    public Mention? Name { get; set; }

    /// <summary>The list's line for the name on the article's day, or null.</summary>
    public Listing? Listing { get; set; }

    public Office? Office { get; set; }

    /// <summary>The words of the office as written ("Russian Foreign Minister"); empty when there are none.</summary>
    public TokenSpan Title { get; set; }

    /// <summary>The last word of a title before the name; -1 when there is none.</summary>
    public int TitleHead { get; set; } = -1;

    public string? Country { get; set; }

    public ImmutableArray<string> Sectors { get; set; } = [];

    /// <summary>A code that is not country and sector together, or null.</summary>
    public string? Code { get; set; }

    public string? FoundBy { get; set; }

    public Gender Gender { get; set; }

    public bool Plural { get; set; }

    public bool Thing { get; set; }

    /// <summary>True for what belongs to several states at once ("Western powers"): the scene gives it none.</summary>
    public bool Stateless { get; set; }

    /// <summary>How many mentions the cluster has; of a cluster's first draft.</summary>
    public int Mentions { get; set; } = 1;

    /// <summary>The state of a name that several states use, should nothing in the article say whose it is.</summary>
    public string? Usually { get; set; }

    /// <summary>True when the country is that of the scene, and nothing that is said of the party itself.</summary>
    public bool IsPlaced { get; set; }

    /// <summary>"British and FRENCH police": a nationality that stands for its share of a noun.</summary>
    public bool Adjectival { get; init; }

    /// <summary>"the", "this", "its": the phrase points back to something already known.</summary>
    public bool Definite { get; set; }

    /// <summary>"both sides", "the two leaders": stands for two who were named before.</summary>
    public bool IsPair { get; set; }

    public int Sentence { get; set; }

    public int Paragraph { get; set; }

    public bool Subject { get; set; }

    /// <summary>The cluster's first draft; itself at first.</summary>
    public Draft? JoinedTo { get; set; }

    /// <summary>For a collective: drafts of its members.</summary>
    public ImmutableArray<Draft> Members { get; set; } = [];

    public bool IsPerson => Entity is EntityKind.Person or EntityKind.Role;

    public Draft Root
    {
        get
        {
            var at = this;
            while (at.JoinedTo is { } up) at = up;
            return at;
        }
    }

    /// <summary>Makes this a mention of what <paramref name="other"/> mentions; the earlier one keeps the cluster, and each learns what the other knew.</summary>
    public void Join(Draft other)
    {
        Draft mine = Root, its = other.Root;
        if (mine == its) return;
        var (first, second) = its.Head < mine.Head ? (its, mine) : (mine, its);
        second.JoinedTo = first;
        first.Mentions += second.Mentions;
        if (first.Name is null && second.Name is not null || (first.Entity is EntityKind.Unknown or EntityKind.Role && second.Entity is EntityKind.Person or EntityKind.Organisation or EntityKind.Country)) first.Entity = second.Entity;
        first.Listing ??= second.Listing;
        first.Office ??= second.Office;
        if (first.Gender == Gender.Unknown) first.Gender = second.Gender;
        first.Thing &= second.Thing;
        if (first.Members.IsEmpty) first.Members = second.Members;
        bool better = first.Sectors.IsEmpty && !second.Sectors.IsEmpty || (first.Code is null && second.Code is not null && first.Country is null);
        if (better) (first.Sectors, first.Code, first.FoundBy) = (second.Sectors, second.Code, second.FoundBy ?? first.FoundBy);
        first.Country ??= first.Code is null ? second.Country : null;
        first.Usually ??= second.Usually;
        first.FoundBy ??= second.FoundBy;
    }
}
