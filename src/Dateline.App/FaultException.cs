namespace Dateline.App;

/// <summary>Thrown where an input as a whole cannot be read; the message is the fault's.</summary>
internal sealed class FaultException(Fault fault) : Exception(fault.ToString())
{
    public FaultException(string place, string what, string remedy) : this(new Fault(place, what, remedy)) { }

    public Fault Fault => fault;
}
