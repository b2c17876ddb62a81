namespace Dateline.Record.Tables;

/// <summary>What the cells of a column are. Codes are text, whatever they look like: a CAMEO code keeps its zero.</summary>
public enum ColumnType : byte { Text, Integer, Number, Boolean, Date }
