namespace Dateline.Language.Neural;

/// <summary>The weights of one bidirectional LSTM: 4 × hidden outputs a direction, in the order input, forget, candidate, output.</summary>
/// <param name="Input">Both directions, forward first.</param>
internal sealed record LstmData(AffineData Input, ByteTable Forward, ByteTable Backward);
