using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Names;

/// <summary>Finds the words that name something: by what was learnt from texts with their names marked, by the lists, by capitals and by the tree. Titles stay outside the name.</summary>
/// <remarks>Where the model has no weights for names, lists, capitals and the tree decide alone.</remarks>
public static class NameFinder
{
    /// <summary>The names of a parse, and the tree mended by them: a name is one word of it, and an "and" joins (<see cref="NameTrees"/>, <see cref="LongTitles"/>, <see cref="Conjuncts"/>, <see cref="JoinedSpeech"/>).</summary>
    public static (Parse Tree, NameLayer Names) Read(Parse parse, Lexicon lexicon)
    {
        var names = Find(parse, lexicon);
        return (JoinedSpeech.Mend(Conjuncts.Mend(LongTitles.Mend(NameTrees.Mend(AccordingTo.Mend(Aliases.Mend(Particles.Mend(parse), names), names, lexicon), names, lexicon), names, lexicon)), lexicon), names);
    }

    public static NameLayer Find(Parse parse, Lexicon lexicon)
    {
        var ruled = Ruled(parse, lexicon);
        var found = parse.NameWeights.IsEmpty ? ruled : NameBlend.Of(parse, lexicon, ruled, new NameTagger(parse.NameWeights).Find(parse, lexicon));
        return new NameLayer(NameKinds.Settle(parse, found).ToImmutableArray());
    }

    private static List<Mention> Ruled(Parse parse, Lexicon lexicon)
    {
        var found = new List<Mention>();
        foreach (var sentence in parse.Sentences.All)
        {
            var casing = Casings.Of(parse, sentence);
            int end = sentence.Tokens.End;
            for (int t = sentence.Tokens.Start; t < end;)
            {
                int runEnd = NameRun.EndOf(parse, t, end, casing);
                if (runEnd > t)
                {
                    t = new NameRun(parse, lexicon, t, runEnd, end).Read(found);
                    continue;
                }

                var how = casing == Casing.Upper ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
                if (ListedName.At(parse, lexicon.Names.Table, t, end, how) is { } listed && (char.IsUpper(parse.Sentences.Form(t)[0]) || listed.Listing.Kind is not ListingKind.State))
                {
                    found.Add(NameKinds.Listed(parse, listed));
                    t = listed.Tokens.End;
                    continue;
                }

                t++;
            }
        }

        return found;
    }
}
