using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Dateline.Language.Kernels;
using Dateline.Language.Neural;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>The trained tagger, lemmatiser and parser, and what was learnt about names. Immutable; one object serves all threads.</summary>
public sealed class Model
{
    private const string FileName = "english.bin";
    private const string JoinOfWindows = "parataxis";

    private readonly NetworkReader _reader;
    private readonly Lemmatizer _lemmatizer;
    private readonly NameWeights _names;
    private readonly Upos[] _universal;
    private readonly string[] _treebank;
    private readonly string[] _labels;

    internal Model(NetworkData data, KernelSet kernels, Lemmatizer lemmatizer, NameWeights names)
    {
        (_lemmatizer, _names) = (lemmatizer, names);
        _reader = new NetworkReader(data, kernels);
        _universal = [.. data.Tags.Universal.Entries.ToArray().Select(tag => Enum.TryParse(tag, out Upos upos) ? upos : Upos.X)];
        _treebank = data.Tags.Treebank.Entries.ToArray();
        _labels = data.Tags.Labels.Entries.ToArray();
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data.Checksum + lemmatizer.Checksum + names.Hash)));
    }

    /// <summary>SHA-256 over the weights, the table of lemmas and the weights of names, lower-case hexadecimal: the <c>model</c> of the record's <c>madeBy</c>.</summary>
    public string Hash { get; }

    /// <summary>Loads the weights of a models directory.</summary>
    /// <exception cref="ModelFileException">The model file is missing or cannot be used; the message says what to do.</exception>
    public static Model Load(string directory) => new(NetworkFile.Read(Path.Combine(directory, FileName)), KernelSet.Best, Lemmatizer.Load(directory), NameWeights.Load(directory));

    /// <summary>Tags and parses every sentence. Any text yields a parse; time and memory grow with its length and no faster.</summary>
    public Parse Parse(Sentences sentences)
    {
        int count = sentences.Tokens.Length;
        var readings = ArrayPool<WordReading>.Shared.Rent(count);
        var windows = Windows.Of(sentences, NetworkReader.LongestWindow);
        var hints = _reader.Read(sentences.Text, sentences.Tokens.AsSpan(), CollectionsMarshal.AsSpan(windows), readings);

        var (upos, xpos, lemmas) = (new Upos[count], new string[count], new string[count]);
        var (heads, labels) = (new int[count], new string[count]);
        foreach (var window in windows)
            for (int i = window.Start; i < window.End; i++)
            {
                var reading = readings[i];
                (upos[i], xpos[i]) = (_universal[reading.Universal], _treebank[reading.Treebank]);
                lemmas[i] = _lemmatizer.Lemma(sentences.Form(i), xpos[i], i == sentences.Of(i).Tokens.Start);
                (heads[i], labels[i]) = (reading.Head < 0 ? -1 : window.Start + reading.Head, _labels[reading.Label]);
            }

        ArrayPool<WordReading>.Shared.Return(readings);
        JoinWindows(sentences, windows, heads, labels);
        return new(
            sentences, ImmutableCollectionsMarshal.AsImmutableArray(upos), ImmutableCollectionsMarshal.AsImmutableArray(xpos),
            ImmutableCollectionsMarshal.AsImmutableArray(lemmas), ImmutableCollectionsMarshal.AsImmutableArray(heads),
            ImmutableCollectionsMarshal.AsImmutableArray(labels)) { Hints = hints, NameWeights = _names };
    }

    /// <summary>Hangs the root of each later window of a sentence on the root of its first.</summary>
    private static void JoinWindows(Sentences sentences, List<TokenSpan> windows, int[] heads, string[] labels)
    {
        int root = -1;
        foreach (var window in windows)
        {
            int own = Array.IndexOf(heads, -1, window.Start, window.Length);
            if (sentences.Of(window.Start).Tokens.Start == window.Start) root = own;
            else (heads[own], labels[own]) = (root, JoinOfWindows);
        }
    }
}
