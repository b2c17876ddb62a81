namespace Dateline.Training;

/// <summary>A sentence that grows word by word out of another; heads are given as indices from 0, -1 for the root.</summary>
internal sealed class GrowingTree
{
    private readonly TreebankSentence _from;
    private readonly List<(string Form, string Lemma, string Universal, string Treebank, string Features, int Head, string Label)> _words = [];

    /// <param name="kept">So many words of the sentence stand first.</param>
    public GrowingTree(TreebankSentence from, int kept)
    {
        _from = from;
        for (int word = 0; word < kept; word++) Keep(word, 0);
    }

    public int Length => _words.Count;

    /// <summary>One past the last word that hangs on a word, if all from the first to it do; else 0.</summary>
    public static int EndOf(TreebankSentence tree, int top)
    {
        bool Hangs(int word)
        {
            for (int steps = 0; steps <= tree.Length; steps++)
            {
                if (word == top) return true;
                if (tree.Heads[word] == 0) return false;
                word = tree.Heads[word] - 1;
            }

            return false;
        }

        int end = 0;
        while (end < tree.Length && Hangs(end)) end++;
        return Enumerable.Range(end, tree.Length - end).Any(Hangs) ? 0 : end;
    }

    public void Add(string form, string lemma, string universal, string treebank, int head, string label) => _words.Add((form, lemma, universal, treebank, PresentTense.NotGiven, head + 1, label));

    public void AddNumber(string form, int head) => Add(form, form, "NUM", "CD", head, "nummod");

    public void AddPast(string form, string lemma, int head, string label) => _words.Add((form, lemma, "VERB", "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin", head + 1, label));

    public void AddParticiple(string form, int head, string label)
        => _words.Add((form, form is "led" ? "lead" : form is "allied" ? "ally" : form[..^(form is "injured" or "accused" or "displaced" ? 1 : 2)], "VERB", "VBN", "Tense=Past|VerbForm=Part", head + 1, label));

    /// <summary>A noun with what stands before it; the last word is its head.</summary>
    public void AddNoun(string[] noun, int above, string label)
    {
        int head = _words.Count + noun.Length - 1;
        for (int i = 0; i < noun.Length; i++)
        {
            var (universal, treebank, relation) = i == noun.Length - 1
                ? (char.IsUpper(noun[i][0]) ? ("PROPN", "NNP", label) : noun[i] is "police" || noun[i][^1] == 's' ? ("NOUN", "NNS", label) : ("NOUN", "NN", label))
                : noun[i] is "the" or "a" ? ("DET", "DT", "det") : noun[i] is "two" ? ("NUM", "CD", "nummod") : ("NOUN", "NN", "compound");
            string lemma = universal == "NOUN" && treebank == "NNS" && noun[i] != "police" ? noun[i][..^1] : noun[i];
            Add(noun[i], lemma, universal, treebank, i == noun.Length - 1 ? above : head, relation);
        }
    }

    /// <summary>Gives a word that stands already another head and label.</summary>
    public void Rehang(int word, int head, string label) => _words[word] = _words[word] with { Head = head + 1, Label = label };

    /// <summary>Moves the heads of the words that stand already: those at or behind <paramref name="end"/> of the old sentence are <paramref name="shift"/> further now.</summary>
    public void Reattach(int end, int shift)
    {
        for (int word = 0; word < end; word++)
            if (_words[word].Head > end) _words[word] = _words[word] with { Head = _words[word].Head + shift };
    }

    /// <summary>The words of the old sentence from one on; heads behind it move with them.</summary>
    public void AddRest(int start, int shift)
    {
        for (int word = start; word < _from.Length; word++) Keep(word, _from.Heads[word] > start ? shift : 0);
    }

    public TreebankSentence Ended(int root)
    {
        Add(".", ".", "PUNCT", ".", root, "punct");
        return Made();
    }

    public TreebankSentence Made() => new([.. _words.Select(w => w.Form)], [.. _words.Select(w => w.Lemma)], [.. _words.Select(w => w.Universal)], [.. _words.Select(w => w.Treebank)], [.. _words.Select(w => w.Features)],
        [.. _words.Select(w => w.Head)], [.. _words.Select(w => w.Label)]);

    private void Keep(int word, int shift)
        => _words.Add((_from.Forms[word], _from.Lemmas[word], _from.Universal[word], _from.Treebank[word], _from.Features[word], _from.Heads[word] == 0 ? 0 : _from.Heads[word] + shift, _from.Labels[word]));
}
