namespace Dateline.Understanding.Events;

/// <summary>An event and everybody who may be a party to it, with all that a choice between them looks at, in words: what the trainer learns from.</summary>
/// <param name="Features">Of each candidate.</param>
/// <param name="Pairs">Of candidates i &lt; j at <c>i * n + j</c>; empty elsewhere.</param>
/// <param name="Wholes">Of each shape of a choice, at <see cref="PartyScores.Shape"/>.</param>
internal sealed record PartyQuestion(EntryMatch Match, IReadOnlyList<Candidate> Candidates, string[][] Features, string[][] Pairs, string[][] Wholes);
