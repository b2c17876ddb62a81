using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>A question with what its answer must be.</summary>
/// <param name="Actors">For each candidate the set of annotated actors that it is, as bits.</param>
/// <param name="Recipients">The same for annotated recipients.</param>
/// <param name="Symmetric">The sides are not ordered.</param>
/// <param name="ActorsFree">The annotators inferred an actor that the text does not name: anything will do.</param>
/// <param name="RecipientsFree">The same for the recipient.</param>
internal sealed record PartyExample(PartyQuestion Question, long[] Actors, long[] Recipients, bool Symmetric, bool ActorsFree, bool RecipientsFree)
{
    /// <summary>True when a way to divide the candidates names everybody who can be named and nobody else.</summary>
    public bool IsRight(ReadOnlySpan<Side> sides)
    {
        long actors = 0, recipients = 0, allActors = 0, allRecipients = 0;
        bool wrong = false;
        for (int i = 0; i < sides.Length; i++)
        {
            (allActors, allRecipients) = (allActors | Actors[i], allRecipients | Recipients[i]);
            if (sides[i] == Side.None) continue;
            if (Symmetric)
            {
                wrong |= (Actors[i] | Recipients[i]) == 0;
                (actors, recipients) = (actors | Actors[i], recipients | Recipients[i]);
            }
            else if (sides[i] == Side.Actor)
            {
                wrong |= Actors[i] == 0 && !ActorsFree;
                actors |= Actors[i];
            }
            else
            {
                wrong |= Recipients[i] == 0 && !RecipientsFree;
                recipients |= Recipients[i];
            }
        }

        return !wrong && actors == allActors && recipients == allRecipients;
    }
}
