using System.Collections.Immutable;

namespace Dateline.Understanding.Entities;

/// <summary>
/// All entities of one article. Every noun phrase and personal pronoun has one, so that the coder of events always has an answer;
/// the record keeps those that are named or that take part in something.
/// </summary>
public sealed class EntityLayer
{
    private readonly Dictionary<int, (Entity Entity, EntityMention Mention)> _byHead = [];

    public EntityLayer(ImmutableArray<Entity> all)
    {
        All = all;
        foreach (var entity in all)
            foreach (var mention in entity.Mentions)
                _byHead[mention.Head] = (entity, mention);
    }

    public ImmutableArray<Entity> All { get; }

    public Entity this[int id] => All[id];

    /// <summary>The entity whose mention is headed by a token, or null.</summary>
    public Entity? HeadedBy(int token) => _byHead.TryGetValue(token, out var found) ? found.Entity : null;

    /// <summary>The mention headed by a token, or null.</summary>
    public EntityMention? MentionAt(int token) => _byHead.TryGetValue(token, out var found) ? found.Mention : null;
}
