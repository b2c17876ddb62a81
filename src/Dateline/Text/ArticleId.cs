using System.Security.Cryptography;
using System.Text;

namespace Dateline.Text;

/// <summary>Which article: the SHA-256 of its text in UTF-8, as 64 lower-case hexadecimal digits.</summary>
/// <remarks><c>default</c> has a null <see cref="Hex"/> and names no article. Lone surrogates are hashed as U+FFFD.</remarks>
public readonly record struct ArticleId(string Hex)
{
    public static ArticleId Of(string text) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    public override string ToString() => Hex;
}
