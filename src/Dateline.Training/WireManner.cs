namespace Dateline.Training;

/// <summary>Puts a sentence of a report into the manner of the wires: bare plurals, more than one deed of one subject, and who told it between commas in the middle. Its tree stays, but for what comes and goes.</summary>
internal static class WireManner
{
    // Who tells, word for word; the last word is the head.
    private static readonly string[][] Tellers =
    [
        ["officials"], ["residents"], ["witnesses"], ["police"], ["activists"], ["the", "army"], ["the", "ministry"], ["local", "officials"], ["state", "media"], ["a", "spokesman"],
        ["the", "government"], ["security", "sources"], ["aid", "workers"], ["medics"], ["hospital", "officials"], ["rescuers"], ["the", "mayor"], ["they"], ["he"], ["she"],
    ];

    // Those that may be joined by "and": all but the pronouns.
    private static readonly int NamelessTellers = Tellers.Length - 3;

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly (string Form, string Lemma)[] Verbs = [("said", "say"), ("said", "say"), ("said", "say"), ("claimed", "claim"), ("reported", "report"), ("added", "add")];

    /// <summary>The sentence without "the" before plurals, as in "looted houses"; the same if it has none.</summary>
    public static TreebankSentence WithoutArticles(TreebankSentence tree)
    {
        int[] kept = [.. Enumerable.Range(0, tree.Length).Where(word => !IsArticleOfPlural(tree, word))];
        if (kept.Length == tree.Length) return tree;
        var bare = tree.Only(kept);
        if (kept[0] != 0 && bare.Forms[0].Length > 0) bare.Forms[0] = char.ToUpperInvariant(bare.Forms[0][0]) + bare.Forms[0][1..];
        return bare;
    }

    /// <summary>"Soldiers, residents said, raided …": a teller behind the subject of the root. The same if the subject does not stand right before its verb.</summary>
    public static TreebankSentence WithTeller(TreebankSentence tree, Randomness random)
    {
        int root = Array.IndexOf(tree.Heads, 0), subject = PresentTense.SubjectOf(tree, root);
        if (subject < 0 || subject > root) return tree;
        int end = GrowingTree.EndOf(tree, subject);
        if (end <= subject || tree.Labels[end] == "punct" || Enumerable.Range(end, root - end).Any(word => tree.Heads[word] != root + 1 || tree.Labels[word] is not ("aux" or "aux:pass" or "advmod"))) return tree;

        string[] teller = Tellers[random.NextBelow(Tellers.Length)];
        var (form, lemma) = Verbs[random.NextBelow(Verbs.Length)];
        int verb = end + 1 + teller.Length, added = teller.Length + 3;
        var words = new GrowingTree(tree, end);
        words.Reattach(end, added);
        words.Add(",", ",", "PUNCT", ",", verb, "punct");
        AddTeller(words, teller, verb, "nsubj");
        words.AddPast(form, lemma, root + added, "parataxis");
        words.Add(",", ",", "PUNCT", ",", verb, "punct");
        words.AddRest(end, added);
        return words.Made();
    }

    /// <summary>"The attack killed nine people, police and residents said": one teller or two at the end. The same if the sentence does not end in a full stop.</summary>
    public static TreebankSentence WithTellersAtEnd(TreebankSentence tree, Randomness random)
    {
        int root = Array.IndexOf(tree.Heads, 0), last = tree.Length - 1;
        if (tree.Forms[last] != "." || tree.Heads.Contains(last + 1)) return tree;

        string[] first = Tellers[random.NextBelow(NamelessTellers)], second = random.NextFloat() < 0.6f ? Tellers[random.NextBelow(NamelessTellers)] : [];
        string? day = random.NextFloat() < 0.3f ? Days[random.NextBelow(Days.Length)] : null;
        int subject = last + first.Length, said = subject + (second.Length == 0 ? 0 : 1 + second.Length) + 1;
        var (form, lemma) = Verbs[random.NextBelow(Verbs.Length)];
        var words = new GrowingTree(tree, last);
        words.Rehang(root, said, "ccomp");
        words.Add(",", ",", "PUNCT", ",", said, "punct");
        AddTeller(words, first, said, "nsubj");
        if (second.Length > 0)
        {
            words.Add("and", "and", "CCONJ", "CC", words.Length + second.Length, "cc");
            AddTeller(words, second, subject, "conj");
        }

        words.AddPast(form, lemma, -1, "root");
        if (day is not null)
        {
            words.Add("on", "on", "ADP", "IN", said + 2, "case");
            words.Add(day, day, "PROPN", "NNP", said, "obl");
        }

        return words.Ended(said);
    }

    /// <summary>What a verb of the past does to a bare plural, of a sentence of the file: "looted houses".</summary>
    public static IEnumerable<Deed> DeedsOf(TreebankSentence tree)
    {
        for (int word = 0; word < tree.Length; word++)
            if (tree.Treebank[word] == "NNS" && tree.Labels[word] == "obj" && tree.Heads[word] - 1 is >= 0 and var verb && tree.Treebank[verb] == "VBD" && tree.Universal[verb] == "VERB" && tree.Forms[verb].EndsWith("ed", StringComparison.Ordinal)
                && char.IsLower(tree.Forms[verb][0]))
                yield return new(tree.Forms[verb], tree.Lemmas[verb], tree.Forms[word], tree.Lemmas[word]);
    }

    /// <summary>"Gunmen stormed the market" with more that they did: "…, killed traders and looted shops". The same if the root is not in the simple past.</summary>
    public static TreebankSentence WithMoreDeeds(TreebankSentence tree, IReadOnlyList<Deed> deeds, Randomness random)
    {
        int root = Array.IndexOf(tree.Heads, 0), last = tree.Length - 1;
        if (tree.Treebank[root] != "VBD" || tree.Forms[last] != "." || tree.Heads.Contains(last + 1) || deeds.Count == 0) return tree;

        var words = new GrowingTree(tree, last);
        for (int left = random.NextFloat() < 0.4f ? 2 : 1; left > 0; left--)
        {
            var deed = deeds[random.NextBelow(deeds.Count)];
            int verb = words.Length + 1;
            if (left == 1) words.Add("and", "and", "CCONJ", "CC", verb, "cc");
            else words.Add(",", ",", "PUNCT", ",", verb, "punct");
            words.AddPast(deed.Verb, deed.VerbLemma, root, "conj");
            words.Add(deed.Object, deed.ObjectLemma, "NOUN", "NNS", verb, "obj");
        }

        return words.Ended(root);
    }

    /// <summary>A verb of the past and the bare plural that it is done to.</summary>
    internal readonly record struct Deed(string Verb, string VerbLemma, string Object, string ObjectLemma);

    private static bool IsArticleOfPlural(TreebankSentence tree, int word) =>
        tree.Universal[word] == "DET" && tree.Lemmas[word] == "the" && tree.Labels[word] == "det" && !tree.Heads.Contains(word + 1) && tree.Heads[word] is > 0 and var noun && tree.Treebank[noun - 1] == "NNS";

    private static void AddTeller(GrowingTree words, string[] teller, int above, string label)
    {
        int head = words.Length + teller.Length - 1;
        for (int i = 0; i < teller.Length; i++)
        {
            bool isHead = i == teller.Length - 1;
            var (universal, treebank) = Tags(teller[i], isHead);
            words.Add(teller[i], Lemma(teller[i]), universal, treebank, isHead ? above : head, isHead ? label : RelationOf(universal));
        }
    }

    private static (string Universal, string Treebank) Tags(string word, bool isHead) => word switch
    {
        "the" or "a" => ("DET", "DT"),
        "local" => ("ADJ", "JJ"),
        "they" or "he" or "she" => ("PRON", "PRP"),
        _ when !isHead => ("NOUN", word.EndsWith('s') ? "NNS" : "NN"),
        "police" or "media" => ("NOUN", "NNS"),
        _ => ("NOUN", word.EndsWith('s') ? "NNS" : "NN"),
    };

    private static string RelationOf(string universal) => universal switch { "DET" => "det", "ADJ" => "amod", _ => "compound" };

    private static string Lemma(string word) => word is "police" or "media" ? word : word.EndsWith('s') ? word[..^1] : word;
}
