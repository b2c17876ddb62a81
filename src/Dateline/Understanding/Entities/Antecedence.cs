using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>How likely an earlier mention is what a pronoun stands for: a sum of weights over what the tree and the text say of both.</summary>
internal sealed class Antecedence(Parse parse)
{
    private const int Features = 34;

    /// <param name="nearer">How many mentions that fit as well stand between the two.</param>
    /// <param name="weights">One of the three rows of <see cref="PronounWeights"/>.</param>
    public double Score(Draft pronoun, Draft d, int nearer, ReadOnlySpan<double> weights)
    {
        Span<double> features = stackalloc double[Features];
        Fill(pronoun, d, nearer, features);
        double sum = 0;
        for (int f = 0; f < Features; f++) sum += weights[f] * features[f];
        return sum;
    }

    private void Fill(Draft pronoun, Draft d, int nearer, Span<double> f)
    {
        f.Clear();
        var (word, his, root) = (parse[d.Head], parse[pronoun.Head], d.Root);
        int back = pronoun.Sentence - d.Sentence;
        bool after = d.Head > pronoun.Head;
        bool possessive = his.Is("nmod:poss"), subject = his.Is("nsubj") || his.Is("nsubj:pass");
        f[Math.Min(back, 2)] = 1;
        Set(f, 3, pronoun.Paragraph != d.Paragraph);
        f[4] = Math.Log(1 + nearer);
        Set(f, 5, nearer == 0);
        Set(f, 6, d.Subject);
        Set(f, 7, d.Subject && word.Head.IsRoot);
        Set(f, 8, word.Is("obj") || word.Is("iobj"));
        Set(f, 9, word.Is("obl") || word.Is("nmod") && !word.Is("nmod:poss"));
        Set(f, 10, word.Is("nmod:poss"));
        Set(f, 11, word.Is("appos") || word.Is("conj") || word.Is("compound") || word.Is("flat"));
        Set(f, 12, d.Kind == MentionKind.Pronoun);
        Set(f, 13, d.Name is not null);
        // Learnt where lists told no gender: theirs only rules out.
        Set(f, 14, root.Listing is null && root.Gender != Gender.Unknown && root.Gender == pronoun.Gender);
        int clause = back == 0 ? ClauseOver(pronoun.Head) : -1;
        Set(f, 15, clause >= 0 && d.Subject && word.HeadIndex == clause && d.Head != pronoun.Head);
        Set(f, 16, clause >= 0 && d.Subject && word.HeadIndex != clause && IsAbove(word.HeadIndex, clause));
        Set(f, 17, subject && d.Subject);
        Set(f, 18, his.Is("obj") && word.Is("obj"));
        Set(f, 19, possessive && back == 0);
        Set(f, 20, subject && d.Subject && back == 1);
        f[21] = Math.Log(root.Mentions);
        Set(f, 22, d.Tokens.Start - parse.Sentences.Of(d.Head).Tokens.Start <= 1);
        Set(f, 23, root.Plural);
        Set(f, 24, root.Entity == EntityKind.Organisation);
        Set(f, 25, root.Entity == EntityKind.Country);
        Set(f, 26, root.Entity == EntityKind.Group);
        // "Eritrea denies that it ...": a body or a state that governs the clause is likelier than a thing that does.
        Set(f, 27, root.IsPerson || f[16] > 0 && root.Entity is EntityKind.Organisation or EntityKind.Country);
        Set(f, 28, clause >= 0 && d.Subject && subject && word.HeadIndex == parse.Heads[clause]);
        Set(f, 29, d.Definite);
        Set(f, 30, after);
        Set(f, 31, after && d.Subject && word.Head.IsRoot);
        Set(f, 32, after && possessive);
        Set(f, 33, after && clause >= 0 && d.Subject && IsAbove(word.HeadIndex, clause));
    }

    private static void Set(Span<double> features, int at, bool holds) => features[at] = holds ? 1 : 0;

    // The verb, or the predicate, whose clause a token stands in.
    private int ClauseOver(int token)
    {
        int at = parse.Heads[token];
        for (int steps = 0; at >= 0 && steps < 30; at = parse.Heads[at], steps++)
            if (parse.Upos[at] == Upos.VERB || parse[at].Child("nsubj") is not null || parse[at].Child("cop") is not null) return at;
        return -1;
    }

    private bool IsAbove(int verb, int clause)
    {
        for (int at = parse.Heads[clause], steps = 0; at >= 0 && steps < 30; at = parse.Heads[at], steps++)
            if (at == verb) return true;
        return false;
    }
}
