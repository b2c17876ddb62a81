using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Language.Neural;

/// <summary>The model file: sizes, word lists, tables, and a SHA-256 of it all at the end. Little-endian.</summary>
internal static class NetworkFile
{
    /// <summary>Raised whenever an older reader would misread the file.</summary>
    public const int Version = 3;

    private const string Remedy = "Restore the file from the repository, or train it anew (docs/models.md).";
    private static readonly byte[] Magic = "DATELINE"u8.ToArray();

    /// <exception cref="ModelFileException">The file is missing, cut short, altered, or of another version.</exception>
    public static NetworkData Read(string path)
    {
        if (!File.Exists(path)) throw new ModelFileException(path, "there is no such file.", Remedy);

        byte[] file = File.ReadAllBytes(path);
        if (file.Length < Magic.Length + sizeof(int) + SHA256.HashSizeInBytes || !file.AsSpan().StartsWith(Magic))
            throw new ModelFileException(path, "this is not a Dateline model.", Remedy);

        int version = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(Magic.Length));
        if (version != Version)
            throw new ModelFileException(path, $"this is a model of version {version}; this build reads version {Version}.", Remedy);

        var body = file.AsSpan(..^SHA256.HashSizeInBytes);
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(file.AsSpan(body.Length)))
            throw new ModelFileException(path, "the bytes do not match their checksum.", Remedy);

        using var reader = new BinaryReader(new MemoryStream(file, Magic.Length + sizeof(int), body.Length - Magic.Length - sizeof(int)), Encoding.UTF8);
        var data = ReadData(reader);
        if (data.Shape.Fault() is { } fault) throw new ModelFileException(path, $"{fault}.", Remedy);
        return data with { Checksum = Convert.ToHexStringLower(file.AsSpan(body.Length)) };
    }

    public static void Write(NetworkData data, string path)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Version);
            WriteData(writer, data);
        }

        var body = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        using var file = File.Create(path);
        file.Write(body);
        file.Write(SHA256.HashData(body));
    }

    private static NetworkData ReadData(BinaryReader reader) => new()
    {
        Shape = ReadShape(reader),
        Inputs = new InputVocabularies(ReadVocabulary(reader), ReadVocabulary(reader)),
        Tags = ReadTags(reader),
        Words = ReadTable(reader),
        Affixes = ReadTable(reader),
        Shapes = ReadTable(reader),
        NGrams = ReadTable(reader),
        Vectors = ReadTable(reader),
        Input = ReadAffine(reader),
        First = new LstmData(ReadAffine(reader), ReadTable(reader), ReadTable(reader)),
        Second = new LstmData(ReadAffine(reader), ReadTable(reader), ReadTable(reader)),
        Heads = ReadAffine(reader),
        Arcs = ReadAffine(reader),
        Labels = ReadAffine(reader),
        Roles = ReadAffine(reader),
        RoleExtras = ReadTable(reader),
    };

    private static void WriteData(BinaryWriter writer, NetworkData data)
    {
        WriteShape(writer, data.Shape);
        foreach (var list in (Vocabulary[])[data.Inputs.Words, data.Inputs.Vectors, .. data.Tags.All])
            WriteVocabulary(writer, list);
        foreach (var table in (ByteTable[])[data.Words, data.Affixes, data.Shapes, data.NGrams, data.Vectors]) WriteTable(writer, table);
        WriteAffine(writer, data.Input);
        foreach (var lstm in (LstmData[])[data.First, data.Second])
        {
            WriteAffine(writer, lstm.Input);
            WriteTable(writer, lstm.Forward);
            WriteTable(writer, lstm.Backward);
        }

        foreach (var affine in (AffineData[])[data.Heads, data.Arcs, data.Labels, data.Roles]) WriteAffine(writer, affine);
        WriteTable(writer, data.RoleExtras);
    }

    private static NetworkShape ReadShape(BinaryReader reader) => new()
    {
        Word = reader.ReadInt32(),
        Affix = reader.ReadInt32(),
        NGram = reader.ReadInt32(),
        Vector = reader.ReadInt32(),
        Input = reader.ReadInt32(),
        Hidden = reader.ReadInt32(),
        Arc = reader.ReadInt32(),
        Label = reader.ReadInt32(),
        Role = reader.ReadInt32(),
    };

    private static TagSets ReadTags(BinaryReader reader) => new()
    {
        Universal = ReadVocabulary(reader),
        Treebank = ReadVocabulary(reader),
        Labels = ReadVocabulary(reader),
        Names = ReadVocabulary(reader),
        Events = ReadVocabulary(reader),
        Roles = ReadVocabulary(reader),
    };

    private static void WriteShape(BinaryWriter writer, NetworkShape shape)
    {
        foreach (int size in (int[])[shape.Word, shape.Affix, shape.NGram, shape.Vector, shape.Input, shape.Hidden, shape.Arc, shape.Label, shape.Role])
            writer.Write(size);
    }

    private static Vocabulary ReadVocabulary(BinaryReader reader)
    {
        var entries = new string[reader.ReadInt32()];
        for (int i = 0; i < entries.Length; i++) entries[i] = reader.ReadString();
        return new(entries);
    }

    private static void WriteVocabulary(BinaryWriter writer, Vocabulary vocabulary)
    {
        writer.Write(vocabulary.Count);
        foreach (string entry in vocabulary.Entries) writer.Write(entry);
    }

    private static ByteTable ReadTable(BinaryReader reader)
    {
        int rows = reader.ReadInt32(), columns = reader.ReadInt32();
        float[] scales = ReadFloats(reader, rows);
        var bytes = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(bytes.AsSpan()));
        return new(rows, columns, bytes, scales);
    }

    private static void WriteTable(BinaryWriter writer, ByteTable table)
    {
        writer.Write(table.Rows);
        writer.Write(table.Columns);
        foreach (float scale in table.Scales) writer.Write(scale);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(table.Bytes));
    }

    private static AffineData ReadAffine(BinaryReader reader) => new(ReadTable(reader), ReadFloats(reader, reader.ReadInt32()));

    private static void WriteAffine(BinaryWriter writer, AffineData affine)
    {
        WriteTable(writer, affine.Weights);
        writer.Write(affine.Biases.Length);
        foreach (float bias in affine.Biases) writer.Write(bias);
    }

    private static float[] ReadFloats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++) values[i] = reader.ReadSingle();
        return values;
    }
}
