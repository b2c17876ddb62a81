namespace Dateline.Language.Neural;

/// <summary>How a word stands to an event's trigger in the tree and in the line, as rows of one table.</summary>
internal static class RolePath
{
    /// <summary>Rows for types of events, at the table's beginning.</summary>
    public const int Types = 32;

    public const int Rows = FirstPath + PathBuckets;

    private const int FarthestBucket = 6;
    private const int Distances = (2 * FarthestBucket) + 1;
    private const int FirstPath = Types + Distances;
    private const int PathBuckets = 512;

    private enum Way
    {
        Self = 1,
        Child,
        Parent,
        Grandchild,
        Sibling,
        Grandparent,
        Elsewhere,
    }

    /// <summary>The row for how far the word is from the trigger, and on which side.</summary>
    public static int Distance(int word, int trigger)
    {
        int far = Math.Abs(word - trigger);
        int bucket = far < 3 ? far : Math.Min(FarthestBucket, 2 + int.Log2(far - 1));
        return Types + FarthestBucket + (word < trigger ? -bucket : bucket);
    }

    /// <summary>The row for the way through the tree, up to two arcs, with their labels.</summary>
    /// <param name="heads">For each position its head; a word that is its own head is a root.</param>
    /// <param name="labels">For each position the place of its label.</param>
    public static int Path(int word, int trigger, ReadOnlySpan<int> heads, ReadOnlySpan<int> labels)
    {
        int up = heads[word], triggerUp = heads[trigger];
        if (word == trigger) return Row(Way.Self, 0, 0);
        if (up == trigger) return Row(Way.Child, labels[word], 0);
        if (triggerUp == word) return Row(Way.Parent, labels[trigger], 0);
        if (heads[up] == trigger) return Row(Way.Grandchild, labels[up], labels[word]);
        if (up == triggerUp) return Row(Way.Sibling, labels[trigger], labels[word]);
        return heads[triggerUp] == word ? Row(Way.Grandparent, labels[trigger], labels[triggerUp]) : Row(Way.Elsewhere, 0, 0);
    }

    private static int Row(Way way, int first, int second)
    {
        unchecked
        {
            uint hash = (((uint)way * 0x9E3779B1u) ^ ((uint)first * 0x85EBCA6Bu) ^ ((uint)second * 0xC2B2AE35u)) * 0x27D4EB2Fu;
            return FirstPath + (int)((hash ^ (hash >> 15)) % PathBuckets);
        }
    }
}
