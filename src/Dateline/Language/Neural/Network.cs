using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>The network, ready to run: weights packed as the kernels read them. Immutable, shared by all threads.</summary>
internal sealed class Network
{
    public Network(NetworkData data)
    {
        (Shape, Tags) = (data.Shape, data.Tags);
        Columns = new HeadColumns(data.Shape, data.Tags);
        Types = new TypeLayer(data);
        int hidden = data.Shape.Hidden;
        First = [new(data.First.Forward, hidden, backward: false), new(data.First.Backward, hidden, backward: true)];
        SecondInput = new ByteLayer(data.Second.Input.Weights, data.Second.Input.Biases);
        Second = [new(data.Second.Forward, hidden, backward: false), new(data.Second.Backward, hidden, backward: true)];
        Heads = new ByteLayer(data.Heads.Weights, data.Heads.Biases);
        Arcs = new FloatLayer(data.Arcs);
        Labels = new FloatLayer(data.Labels);
        Roles = new FloatLayer(data.Roles);
        RoleExtras = data.RoleExtras;
    }

    public NetworkShape Shape { get; }

    public TagSets Tags { get; }

    public HeadColumns Columns { get; }

    /// <summary>From spelling to the gates of the first LSTM.</summary>
    public TypeLayer Types { get; }

    public LstmRunner[] First { get; }

    public ByteLayer SecondInput { get; }

    public LstmRunner[] Second { get; }

    public ByteLayer Heads { get; }

    public FloatLayer Arcs { get; }

    public FloatLayer Labels { get; }

    public FloatLayer Roles { get; }

    public ByteTable RoleExtras { get; }
}
