namespace Dateline.Training;

/// <summary>Zeroes a share of the values and scales up the rest; remembers which for the way back.</summary>
internal sealed class Dropout(float share, Randomness random)
{
    private readonly float _scale = 1f / (1f - share);
    private readonly ushort _limit = (ushort)(share * 65536f);
    private byte[] _kept = [];

    public void Forward(Span<float> values)
    {
        if (_kept.Length < values.Length) _kept = new byte[values.Length * 5 / 4];
        ulong bits = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (i % 4 == 0) bits = random.Next();
            bool kept = (ushort)bits >= _limit;
            bits >>= 16;
            _kept[i] = kept ? (byte)1 : (byte)0;
            values[i] = kept ? values[i] * _scale : 0f;
        }
    }

    /// <summary>Turns the gradient of what came out into that of what went in.</summary>
    public void Backward(Span<float> gradients)
    {
        for (int i = 0; i < gradients.Length; i++) gradients[i] = _kept[i] != 0 ? gradients[i] * _scale : 0f;
    }
}
