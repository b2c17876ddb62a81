namespace Dateline.Understanding.Events;

/// <summary>Where the slots of a matched entry put somebody.</summary>
internal enum SlotVerdict : byte
{
    Nowhere,
    Actor,
    Recipient,

    /// <summary>Among the dead and hurt that another verb ties to the event.</summary>
    Victim,
}
