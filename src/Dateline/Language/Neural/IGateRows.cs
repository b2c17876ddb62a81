namespace Dateline.Language.Neural;

/// <summary>Where the gates' sums from each word lie: with the word's type for the first LSTM, in one buffer for the second.</summary>
internal interface IGateRows
{
    ReadOnlySpan<float> this[int row] { get; }
}
