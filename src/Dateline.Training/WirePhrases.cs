namespace Dateline.Training;

/// <summary>Phrases that wires put into a sentence of a report and that treebanks hardly have: "militias allied with Iran fired", "were killed and dozens injured", "leaving 14 people dead", "fighting between the army and rebels".</summary>
internal static class WirePhrases
{
    private static readonly string[][] Holders = [["Iran"], ["Russia"], ["Turkey"], ["Kenya"], ["Chad"], ["Rwanda"], ["the", "government"], ["the", "president"], ["the", "opposition"], ["a", "warlord"]];
    private static readonly string[][] Sides = [["the", "army"], ["rebels"], ["police"], ["protesters"], ["government", "troops"], ["farmers"], ["herders"], ["Turkey"], ["two", "gangs"], ["the", "militia"]];
    private static readonly string[] Deeds = ["burning homes", "killing civilians", "looting shops", "arming rebels", "torturing detainees", "smuggling weapons"];
    private static readonly string[] Fates = ["injured", "wounded", "arrested", "abducted", "detained", "displaced"];
    private static readonly string[] Numbers = ["two", "nine", "14", "30", "four"];

    /// <summary>The sentence with one such phrase; the same where none fits.</summary>
    public static TreebankSentence With(TreebankSentence tree, Randomness random)
    {
        int root = Array.IndexOf(tree.Heads, 0), subject = PresentTense.SubjectOf(tree, root);
        if (subject < 0 || tree.Forms[^1] != "." || tree.Heads.Contains(tree.Length)) return tree;
        bool passive = Enumerable.Range(0, tree.Length).Any(word => tree.Heads[word] == root + 1 && tree.Labels[word] == "aux:pass");
        return random.NextBelow(4) switch
        {
            0 when passive => Gapped(tree, root, random),
            1 when !passive => Leaving(tree, root, random),
            2 when !passive => Fighting(tree, root, subject, random),
            _ => Modified(tree, root, subject, random),
        };
    }

    // "were killed and dozens injured"
    private static TreebankSentence Gapped(TreebankSentence tree, int root, Randomness random)
    {
        var words = new GrowingTree(tree, tree.Length - 1);
        int verb = words.Length + (random.NextFloat() < 0.5f ? 2 : 3);
        words.Add("and", "and", "CCONJ", "CC", verb, "cc");
        if (verb == words.Length + 1) words.Add("dozens", "dozen", "NOUN", "NNS", verb, "nsubj:pass");
        else
        {
            words.AddNumber(Numbers[random.NextBelow(Numbers.Length)], verb - 1);
            words.Add("others", "other", "NOUN", "NNS", verb, "nsubj:pass");
        }

        words.AddParticiple(Fates[random.NextBelow(Fates.Length)], root, "conj");
        return words.Ended(root);
    }

    // "…, leaving 14 people dead and dozens injured"
    private static TreebankSentence Leaving(TreebankSentence tree, int root, Randomness random)
    {
        var words = new GrowingTree(tree, tree.Length - 1);
        int leaving = words.Length + 1, people = leaving + 2, dead = leaving + 3;
        words.Add(",", ",", "PUNCT", ",", leaving, "punct");
        words.Add("leaving", "leave", "VERB", "VBG", root, "advcl");
        words.AddNumber(Numbers[random.NextBelow(Numbers.Length)], people);
        words.Add("people", "people", "NOUN", "NNS", leaving, "obj");
        words.Add("dead", "dead", "ADJ", "JJ", leaving, "xcomp");
        if (random.NextFloat() < 0.6f)
        {
            words.Add("and", "and", "CCONJ", "CC", dead + 3, "cc");
            words.Add("dozens", "dozen", "NOUN", "NNS", dead + 3, "nsubj:pass");
            words.AddParticiple(Fates[random.NextBelow(2)], dead, "conj");
        }

        return words.Ended(root);
    }

    // "Fighting between the army and rebels …" in the place of the subject.
    private static TreebankSentence Fighting(TreebankSentence tree, int root, int subject, Randomness random)
    {
        int end = GrowingTree.EndOf(tree, subject);
        if (end <= subject || subject > root || Enumerable.Range(end, tree.Length - end).Any(word => tree.Heads[word] - 1 is >= 0 and var head && head < end)) return tree;
        string[] one = Sides[random.NextBelow(Sides.Length)], other = Sides[random.NextBelow(Sides.Length)];
        var words = new GrowingTree(tree, 0);
        int first = 2 + one.Length - 1, second = first + 1 + other.Length, shift = second + 1 - end;
        words.Add("Fighting", "fighting", "NOUN", "NN", root + shift, "nsubj");
        words.Add("between", "between", "ADP", "IN", first, "case");
        words.AddNoun(one, 0, "nmod");
        words.Add("and", "and", "CCONJ", "CC", second, "cc");
        words.AddNoun(other, first, "conj");
        words.AddRest(end, shift);
        return words.Made();
    }

    // "militias allied with Iran", "troops loyal to the president", "soldiers accused by villagers of burning homes"
    private static TreebankSentence Modified(TreebankSentence tree, int root, int subject, Randomness random)
    {
        int end = GrowingTree.EndOf(tree, subject);
        if (end != subject + 1 || subject > root || tree.Universal[subject] != "NOUN" || tree.Labels[end] == "punct") return tree;
        string[] holder = Holders[random.NextBelow(Holders.Length)];
        var words = new GrowingTree(tree, end);
        int modifier = end, added = 0;
        switch (random.NextBelow(5))
        {
            case 0:
                words.Add("loyal", "loyal", "ADJ", "JJ", subject, "amod");
                words.Add("to", "to", "ADP", "IN", modifier + 1 + holder.Length, "case");
                words.AddNoun(holder, modifier, "obl");
                break;
            case 1:
                words.AddParticiple("allied", subject, "acl");
                words.Add("with", "with", "ADP", "IN", modifier + 1 + holder.Length, "case");
                words.AddNoun(holder, modifier, "obl");
                break;
            case 2:
                words.AddParticiple("accused", subject, "acl");
                words.Add("by", "by", "ADP", "IN", modifier + 1 + holder.Length, "case");
                words.AddNoun(holder, modifier, "obl:agent");
                string[] deed = Deeds[random.NextBelow(Deeds.Length)].Split(' ');
                words.Add("of", "of", "SCONJ", "IN", words.Length + 1, "mark");
                words.Add(deed[0], deed[0][..^3], "VERB", "VBG", modifier, "advcl");
                words.Add(deed[1], deed[1][..^1], "NOUN", "NNS", words.Length - 1, "obj");
                break;
            default:
                words.AddParticiple(random.NextFloat() < 0.5f ? "backed" : "led", subject, "acl");
                words.Add("by", "by", "ADP", "IN", modifier + 1 + holder.Length, "case");
                words.AddNoun(holder, modifier, "obl:agent");
                break;
        }

        added = words.Length - end;
        words.Reattach(end, added);
        words.AddRest(end, added);
        return words.Made();
    }
}
