using Dateline.Understanding.Names;

namespace Dateline.Training;

/// <summary>The sums over all labellings of a run (forward and backward, scaled): how likely each label and each pair of labels is. Buffers are used again.</summary>
internal sealed class NameChain
{
    private const int N = NameLabels.Count;

    private double[] _forward = [], _backward = [], _scales = [];

    /// <summary>Adds <paramref name="sign"/> times the expected counts to gradients. Returns the logarithm of the sum over all allowed labellings.</summary>
    /// <param name="scores">Exponentials of the sums of features, a row of labels a word.</param>
    /// <param name="moves">Exponentials of transitions; 0 where a label may not follow. Row N is the beginning, row N+1 the end.</param>
    /// <param name="allowed">Labels each word may have.</param>
    public double Expect(double[] scores, double[] moves, ReadOnlySpan<uint> allowed, double sign, double[] gradients, double[] moveGradients)
    {
        int length = allowed.Length;
        if (_forward.Length < length * N) (_forward, _backward, _scales) = (new double[length * N], new double[length * N], new double[length]);
        double log = 0;
        for (int i = 0; i < length; i++)
        {
            double sum = 0;
            for (int y = 0; y < N; y++)
            {
                double value = 0;
                if ((allowed[i] >> y & 1) != 0)
                {
                    if (i == 0) value = moves[N * N + y];
                    else for (int x = 0; x < N; x++) value += _forward[(i - 1) * N + x] * moves[x * N + y];
                    value *= scores[i * N + y];
                }

                if (i == length - 1) value *= moves[(N + 1) * N + y];
                _forward[i * N + y] = value;
                sum += value;
            }

            if (sum <= 0) return double.NaN;
            _scales[i] = sum;
            log += Math.Log(sum);
            for (int y = 0; y < N; y++) _forward[i * N + y] /= sum;
        }

        for (int i = length - 1; i >= 0; i--)
            for (int x = 0; x < N; x++)
            {
                double value = 0;
                if (i == length - 1) value = 1;
                else
                    for (int y = 0; y < N; y++)
                        if ((allowed[i + 1] >> y & 1) != 0)
                            value += moves[x * N + y] * scores[(i + 1) * N + y] * (i + 1 == length - 1 ? moves[(N + 1) * N + y] : 1) * _backward[(i + 1) * N + y] / _scales[i + 1];
                _backward[i * N + x] = value;
            }

        for (int i = 0; i < length; i++)
            for (int y = 0; y < N; y++)
            {
                double likely = _forward[i * N + y] * _backward[i * N + y];
                if (likely == 0) continue;
                gradients[i * N + y] += sign * likely;
                if (i == 0) moveGradients[N * N + y] += sign * likely;
                else
                {
                    double own = scores[i * N + y] * (i == length - 1 ? moves[(N + 1) * N + y] : 1) * _backward[i * N + y] / _scales[i];
                    for (int x = 0; x < N; x++) moveGradients[x * N + y] += sign * _forward[(i - 1) * N + x] * moves[x * N + y] * own;
                }

                if (i == length - 1) moveGradients[(N + 1) * N + y] += sign * likely;
            }

        return log;
    }
}
