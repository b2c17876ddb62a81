using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>From words to the vectors that enter the first LSTM: tables looked up, set side by side, one linear layer.</summary>
internal sealed class InputLayer
{
    private readonly NetworkShape _shape;
    private readonly Parameter _words, _affixes, _shapes, _ngrams;
    private readonly float[] _vectors;
    private readonly Linear _linear;
    private readonly Dropout _dropFeatures;
    private readonly Matrix _features = new(), _featureGradient = new();

    /// <param name="vectors">Row after row, <c>shape.Vector</c> floats each; never changed.</param>
    public InputLayer(NetworkShape shape, InputVocabularies vocabularies, float[] vectors, float dropFeatures, Randomness random)
    {
        (_shape, _vectors) = (shape, vectors);
        _words = new Parameter("words", vocabularies.Words.Count, shape.Word, table: true);
        _affixes = new Parameter("affixes", WordForm.AffixBuckets, shape.Affix, table: true);
        _shapes = new Parameter("shapes", WordForm.ShapeBuckets, shape.Affix, table: true);
        _ngrams = new Parameter("ngrams", WordForm.NGramBuckets, shape.NGram, table: true);
        _words.Randomise(random, 0.17f);
        foreach (var table in new[] { _affixes, _shapes, _ngrams }) table.Randomise(random, 0.35f);
        _linear = new Linear("input", shape.Features, shape.Input, random);
        _dropFeatures = new Dropout(dropFeatures, random);
    }

    public IEnumerable<Parameter> Parameters => [_words, _affixes, _shapes, _ngrams, _linear.Weights, _linear.Biases];

    public Matrix Forward(ReadOnlySpan<WordInput> words, Matrix y)
    {
        _features.Shape(words.Length, _shape.Features);
        for (int row = 0; row < words.Length; row++) LookUp(words[row], _features[row]);
        _dropFeatures.Forward(_features.All);
        _linear.Forward(_features, y);
        VectorLoops.KeepPositive(y.All);
        return y;
    }

    /// <param name="gradientOfY">Read and changed.</param>
    public void Backward(ReadOnlySpan<WordInput> words, Matrix y, Matrix gradientOfY)
    {
        VectorLoops.KeepWherePositive(y.All, gradientOfY.All);
        _linear.Backward(_features, gradientOfY, _featureGradient);
        _dropFeatures.Backward(_featureGradient.All);
        for (int row = 0; row < words.Length; row++) AddGradient(words[row], _featureGradient[row]);
    }

    private void LookUp(WordInput word, Span<float> target)
    {
        target = Put(_words.Value[word.Word], target);
        foreach (int affix in word.Affixes) target = Put(_affixes.Value[affix], target);
        target = Put(_shapes.Value[word.Shape], target);

        var mean = target[.._shape.NGram];
        mean.Clear();
        foreach (int ngram in word.NGrams) VectorLoops.AddScaled(_ngrams.Value[ngram], 1f / word.NGrams.Length, mean);
        _vectors.AsSpan(word.Vector * _shape.Vector, _shape.Vector).CopyTo(target[_shape.NGram..]);
    }

    private void AddGradient(WordInput word, ReadOnlySpan<float> source)
    {
        source = Take(source, _words.Gradient[word.Word]);
        foreach (int affix in word.Affixes) source = Take(source, _affixes.Gradient[affix]);
        source = Take(source, _shapes.Gradient[word.Shape]);
        foreach (int ngram in word.NGrams)
            VectorLoops.AddScaled(source[.._shape.NGram], 1f / word.NGrams.Length, _ngrams.Gradient[ngram]);
    }

    private static Span<float> Put(ReadOnlySpan<float> row, Span<float> target)
    {
        row.CopyTo(target);
        return target[row.Length..];
    }

    private static ReadOnlySpan<float> Take(ReadOnlySpan<float> source, Span<float> row)
    {
        VectorLoops.Add(source[..row.Length], row);
        return source[row.Length..];
    }
}
