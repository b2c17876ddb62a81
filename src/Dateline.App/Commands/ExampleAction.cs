namespace Dateline.App.Commands;

/// <summary>What to do about an example that comes out otherwise than its page says.</summary>
internal enum ExampleAction { Report, Accept }
