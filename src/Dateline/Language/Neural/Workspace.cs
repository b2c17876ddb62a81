namespace Dateline.Language.Neural;

/// <summary>The buffers of one thread at work. They grow to what was asked for and are used again.</summary>
internal sealed class Workspace
{
    private long[] _keys = [];

    /// <summary>For each row of the group the gates of its spelling.</summary>
    public float[][] Types { get; private set; } = [];

    /// <summary>For each row the second LSTM's gates' sums from its input.</summary>
    public float[] Gates { get; private set; } = [];

    /// <summary>The LSTM's outputs as bytes, of the layer below and the layer above.</summary>
    public byte[] FirstStates { get; private set; } = [];

    public byte[] SecondStates { get; private set; } = [];

    /// <summary>Products of bytes, a few rows at a time.</summary>
    public int[] Sums { get; private set; } = [];

    /// <summary>For each row the scores and vectors of <see cref="HeadColumns"/>.</summary>
    public float[] Heads { get; private set; } = [];

    /// <summary>For each row its vector as a dependent, times the biaffine form.</summary>
    public float[] Turned { get; private set; } = [];

    public float[] LabelStates { get; private set; } = [];

    public float[] LabelScores { get; private set; } = [];

    public float[] RoleStates { get; private set; } = [];

    public float[] RoleScores { get; private set; } = [];

    /// <summary>The places of the labels chosen for the sentence at hand, one a position.</summary>
    public int[] Labels { get; private set; } = [];

    /// <summary>Outputs of the last step of a recurrence, one row a sentence of the group; so too its memory and its sums.</summary>
    public byte[] LastStates { get; private set; } = [];

    public float[] Memory { get; private set; } = [];

    public int[] RecurrentSums { get; private set; } = [];

    public ArcWorkspace Arcs { get; } = new();

    /// <summary>Found so far in this call.</summary>
    public List<NameHint> Names { get; } = [];

    public List<EventHint> Events { get; } = [];

    public MissingTypes Missing { get; } = new();

    /// <summary>The sentences at hand, longest first.</summary>
    public List<RowRange> Group { get; } = [];

    /// <summary>All sentences of the call, longest first.</summary>
    public List<int> Order { get; } = [];

    /// <summary>Makes room for so many rows of sentences run side by side.</summary>
    public void Reserve(Network network, int rows, int sentences)
    {
        var shape = network.Shape;
        int gates = 2 * shape.Gates;
        Types = Room(Types, rows);
        Gates = Room(Gates, rows * gates);
        FirstStates = Room(FirstStates, rows * shape.State);
        SecondStates = Room(SecondStates, rows * shape.State);
        Sums = Room(Sums, ByteLayer.RowsInHand * Math.Max(gates, network.Heads.Outputs));
        Heads = Room(Heads, rows * network.Heads.Outputs);
        Turned = Room(Turned, rows * network.Arcs.Outputs);
        LabelStates = Room(LabelStates, rows * shape.Label);
        LabelScores = Room(LabelScores, rows * network.Labels.Outputs);
        Labels = Room(Labels, rows);
        LastStates = Room(LastStates, sentences * shape.Hidden);
        Memory = Room(Memory, sentences * shape.Hidden);
        RecurrentSums = Room(RecurrentSums, sentences * shape.Gates);
    }

    /// <summary>Room for so many keys to sort by.</summary>
    public Span<long> Keys(int count)
    {
        _keys = Room(_keys, count);
        return _keys.AsSpan(0, count);
    }

    public void ReserveRoles(int words, int size, int outputs)
    {
        RoleStates = Room(RoleStates, words * size);
        RoleScores = Room(RoleScores, words * outputs);
    }

    private static T[] Room<T>(T[] array, int length) =>
        array.Length >= length ? array : new T[length + (length / 4)];
}
