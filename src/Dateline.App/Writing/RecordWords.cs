using System.Text.Json;

namespace Dateline.App.Writing;

/// <summary>The words of the record's contract for values of enumerations: DemandsProof is demands-proof.</summary>
internal static class RecordWords
{
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a word, or null.</summary>
    public static TEnum? Value<TEnum>(string word) where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(v => (TEnum?)v).FirstOrDefault(v => Of(v!.Value) == word);

    /// <summary>All words but that for unknown.</summary>
    public static string[] All<TEnum>() where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Skip(1).Select(Of)];
}
