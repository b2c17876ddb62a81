using Dateline.Record.Store;

namespace Dateline.App.Coding;

/// <summary>A ticket whose work is done.</summary>
internal sealed record DoneTicket(Ticket Ticket, Coded? Coded, Fault? Fault);
