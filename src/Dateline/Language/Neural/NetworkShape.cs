using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>The sizes of a network. All are numbers of floats a word.</summary>
internal sealed record NetworkShape
{
    public required int Word { get; init; }

    public required int Affix { get; init; }

    public required int NGram { get; init; }

    /// <summary>Vectors learnt beforehand from raw text; 0 if there are none.</summary>
    public required int Vector { get; init; }

    /// <summary>What enters the first LSTM.</summary>
    public required int Input { get; init; }

    /// <summary>The memory of one direction of one LSTM.</summary>
    public required int Hidden { get; init; }

    public required int Arc { get; init; }

    public required int Label { get; init; }

    /// <summary>The state of a pair of event and party; 0 if the network does not look for events.</summary>
    public required int Role { get; init; }

    /// <summary>Word, affixes, shape (as wide as an affix), n-grams, vector, in this order.</summary>
    public int Features => Word + (Affix * (WordForm.AffixCount + 1)) + NGram + Vector;

    public int Gates => 4 * Hidden;

    /// <summary>Both directions side by side.</summary>
    public int State => 2 * Hidden;

    /// <summary>The name of the first fault, or null.</summary>
    public string? Fault()
    {
        if (Hidden <= 0 || Hidden % PackedMatrix.PanelWidth != 0) return $"hidden size {Hidden} is not a multiple of {PackedMatrix.PanelWidth}";
        if (Arc <= 0 || Arc % PackedMatrix.PanelWidth != 0) return $"arc size {Arc} is not a multiple of {PackedMatrix.PanelWidth}";
        if (Label <= 0 || Label % PackedMatrix.PanelWidth != 0) return $"label size {Label} is not a multiple of {PackedMatrix.PanelWidth}";
        if (Role < 0 || Role % PackedMatrix.PanelWidth != 0) return $"role size {Role} is not a multiple of {PackedMatrix.PanelWidth}";
        if (Input <= 0 || Input % PackedMatrix.PanelWidth != 0) return $"input size {Input} is not a multiple of {PackedMatrix.PanelWidth}";
        return Word <= 0 || Affix <= 0 || NGram <= 0 || Vector < 0 ? "an embedding size is not positive" : null;
    }
}
