using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>Says who is who: joins the mentions of one entity and codes it.</summary>
public static class ActorCoder
{
    public static EntityLayer Code(Article article, Parse parse, NameLayer names, Lexicon lexicon)
    {
        var drafts = NounPhrases.Find(parse, names);
        var byHead = new Draft?[parse.Length];
        foreach (var draft in drafts) byHead[draft.Head] = draft;

        new TitleMerge(parse, lexicon, byHead).Merge(drafts);
        var coder = new PartyCoder(parse, lexicon, names, new ListingChoice(parse, lexicon, article.Published), byHead);
        foreach (var draft in drafts) coder.Code(draft);
        new NameJoiner(parse, byHead).Join(drafts);
        var pairs = new PairJoiner(parse, byHead);
        pairs.Mark(drafts);
        new NominalJoiner(parse).Join(drafts);
        new PronounJoiner(parse, lexicon, byHead).Join(drafts);
        pairs.Join(drafts);
        new SpeakerPronouns(parse, lexicon, byHead).Join(drafts);
        new PossessorCoder(parse, byHead).Code(drafts);
        new Setting(parse, lexicon, article, byHead).Settle(drafts);
        return Layer(parse, lexicon, drafts);
    }

    private static EntityLayer Layer(Parse parse, Lexicon lexicon, List<Draft> drafts)
    {
        var ids = new Dictionary<Draft, int>(drafts.Count);
        var clusters = new List<List<Draft>>(drafts.Count);
        foreach (var draft in drafts)
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, draft.Root, out bool known);
            if (!known) { id = clusters.Count; clusters.Add([]); }
            clusters[id].Add(draft);
        }

        var all = ImmutableArray.CreateBuilder<Entity>(clusters.Count);
        for (int id = 0; id < clusters.Count; id++) all.Add(Entity(parse, lexicon, id, clusters[id], ids));
        return new EntityLayer(all.MoveToImmutable());
    }

    private static Entity Entity(Parse parse, Lexicon lexicon, int id, List<Draft> mentions, Dictionary<Draft, int> ids)
    {
        var root = mentions[0].Root;
        var found = ImmutableArray.CreateBuilder<EntityMention>(mentions.Count);
        var roles = ImmutableArray.CreateBuilder<Role>();
        foreach (var draft in mentions)
        {
            found.Add(new EntityMention(draft.Tokens, parse.Sentences.SpanOf(draft.Tokens), draft.Head, draft.Kind));
            if (draft.Title.IsEmpty) continue;
            var span = parse.Sentences.SpanOf(draft.Title);
            string title = span.In(parse.Text).ToString();
            if (!roles.Any(r => r.Title == title)) roles.Add(new Role(title, span) { Office = draft.Office?.Title });
        }

        var members = root.Members.Where(ids.ContainsKey).Select(m => ids[m.Root]).Where(m => m != id).Distinct().ToImmutableArray();
        return new Entity
        {
            Id = id,
            Name = NameOf(parse, lexicon, mentions),
            Kind = root.Entity,
            Code = CodeOf(root),
            IsListed = root.Listing is { Kind: ListingKind.Person },
            IsPlaced = root.IsPlaced,
            Roles = roles.ToImmutable(),
            Mentions = found.MoveToImmutable(),
            Members = members,
            IsThing = root.Thing || (root.Entity == EntityKind.Unknown && root.Kind == MentionKind.Nominal),
        };
    }

    private static ActorCode CodeOf(Draft root)
    {
        if (root.Country is null && root.Sectors.IsEmpty && root.Code is null) return ActorCode.None;
        string code = root.Code ?? root.Country + (root.Sectors.IsEmpty ? "" : root.Sectors[0]);
        return new ActorCode(root.Country, root.Sectors, code.Length > 0 ? code : null, root.FoundBy);
    }

    // The list's name for a state or a listed organisation, otherwise the longest name the article gives, otherwise the first words.
    private static string NameOf(Parse parse, Lexicon lexicon, List<Draft> mentions)
    {
        var root = mentions[0].Root;
        if (root is { Entity: EntityKind.Country, Country: { } country } && lexicon.States.WithCode(country) is { } state) return state.Name;
        if (root.Listing is { Kind: ListingKind.State or ListingKind.Organisation or ListingKind.ArmedGroup or ListingKind.Party } listing) return listing.Name;

        Draft? fullest = null;
        foreach (var draft in mentions)
            if (draft.Name is { } name && draft.Kind != MentionKind.Metonym && (fullest is null || name.Span.Length > fullest.Name!.Span.Length)) fullest = draft;
        foreach (var draft in mentions)
            if (fullest is null && draft.Listing is { Kind: ListingKind.State or ListingKind.Person } known) return known.Name;
        if (fullest is not null) return fullest.Name!.Span.In(parse.Text).ToString();
        foreach (var draft in mentions)
            if (draft.Kind != MentionKind.Pronoun) return parse.Sentences.SpanOf(draft.Tokens).In(parse.Text).ToString();
        return parse.Sentences.SpanOf(mentions[0].Tokens).In(parse.Text).ToString();
    }
}
