using System.Text;

namespace Dateline.Training;

/// <summary>Words with vectors learnt from raw text. Row 0 is the word without a vector.</summary>
internal sealed record Vectors(string[] Words, float[] Values, int Size)
{
    public static Vectors None { get; } = new(["<none>"], [], 0);

    /// <summary>Reads a file written by <see cref="Write"/>, scaled so that a value is 0.3 in the root of the mean square.</summary>
    public static Vectors Read(string path)
    {
        using var reader = new BinaryReader(new BufferedStream(File.OpenRead(path)), Encoding.UTF8);
        int count = reader.ReadInt32(), size = reader.ReadInt32();
        var words = new string[count];
        var values = new float[count * size];
        for (int i = 0; i < count; i++)
        {
            words[i] = reader.ReadString();
            for (int j = 0; j < size; j++) values[(i * size) + j] = reader.ReadSingle();
        }

        double squares = 0;
        foreach (float value in values) squares += value * value;
        float scale = (float)(0.3 / Math.Sqrt(squares / values.Length));
        for (int i = 0; i < values.Length; i++) values[i] *= scale;
        return new(words, values, size);
    }

    /// <summary>The words whose vectors point most nearly the same way.</summary>
    public IEnumerable<string> Nearest(string word, int count)
    {
        int row = Array.IndexOf(Words, word);
        if (row < 0) return [];
        double Cosine(int other) => Dot(row, other) / Math.Sqrt(Dot(row, row) * Dot(other, other));
        return Enumerable.Range(1, Words.Length - 1).Where(other => other != row).OrderByDescending(Cosine).Take(count).Select(other => Words[other]);
    }

    public void Write(string path)
    {
        using var writer = new BinaryWriter(new BufferedStream(File.Create(path)), Encoding.UTF8);
        writer.Write(Words.Length);
        writer.Write(Size);
        for (int i = 0; i < Words.Length; i++)
        {
            writer.Write(Words[i]);
            for (int j = 0; j < Size; j++) writer.Write(Values[(i * Size) + j]);
        }
    }

    private double Dot(int a, int b)
    {
        double sum = 0;
        for (int i = 0; i < Size; i++) sum += Values[(a * Size) + i] * Values[(b * Size) + i];
        return sum;
    }
}
