namespace Dateline.Language.Neural;

/// <summary>The weights of y = W x + b.</summary>
internal sealed record AffineData(ByteTable Weights, float[] Biases);
