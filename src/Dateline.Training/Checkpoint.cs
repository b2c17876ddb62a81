using System.Runtime.InteropServices;

namespace Dateline.Training;

/// <summary>The state of a training on disk, to go on from after a stop or with further tasks.</summary>
internal static class Checkpoint
{
    public static void Write(string path, IReadOnlyList<Parameter> parameters, int steps, float progress)
    {
        string unfinished = path + ".part";
        using (var writer = new BinaryWriter(new BufferedStream(File.Create(unfinished))))
        {
            writer.Write(steps);
            writer.Write(progress);
            writer.Write(parameters.Count);
            foreach (var parameter in parameters)
            {
                writer.Write(parameter.Name);
                writer.Write(parameter.Average.Length);
                foreach (float[] values in parameter.State) writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Fills the parameters of the same name and size; others keep what they have.</summary>
    public static (int Steps, float Progress) Read(string path, IReadOnlyList<Parameter> parameters)
    {
        using var reader = new BinaryReader(new BufferedStream(File.OpenRead(path)));
        var (steps, progress) = (reader.ReadInt32(), reader.ReadSingle());
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            int length = reader.ReadInt32();
            var parameter = parameters.FirstOrDefault(p => p.Name == name && p.Average.Length == length);
            foreach (float[] values in parameter?.State ?? [.. Enumerable.Range(0, 4).Select(_ => new float[length])])
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        }

        return (steps, progress);
    }
}
