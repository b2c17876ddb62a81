using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Dateline.App.View;
using Dateline.Record;

namespace Dateline.App.Pages;

/// <summary>The Reader and one record in a single file that opens anywhere, asks nobody for anything, and runs nothing but what it says by hash.</summary>
internal static class StandalonePage
{
    /// <exception cref="FaultException">The page was not built into this program.</exception>
    public static byte[] Write(ArticleRecord record)
    {
        if (Assets.Bytes("assets/dateline.js") is not { } script || Assets.Bytes("assets/dateline.css") is not { } style)
            throw new FaultException("html", "The page is not built into this program.", "Install Node 20.19 or newer, run npm ci and npm run build in ui/, and build again.");
        string code = Encoding.UTF8.GetString(script), look = Encoding.UTF8.GetString(style);
        // Inside a script element "<" could end it or open a comment; in JSON the escape means the same.
        string json = Encoding.UTF8.GetString(record.ToJson()).Replace("<", "\\u003c", StringComparison.Ordinal);
        string title = HtmlEncoder.Default.Encode(Words.Clean(record.Article.Title ?? "Record of an article"));
        string plain = HtmlEncoder.Default.Encode(Encoding.UTF8.GetString(TextView.Render(record, TextView.DefaultWidth, Colouring.None)));
        return Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-{Hash(code)}'; style-src 'sha256-{Hash(look)}'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} · Dateline</title>
            <style>{look}</style>
            </head>
            <body>
            <div id="app"></div>
            <noscript><pre>{plain}</pre></noscript>
            <script type="application/json" id="record">{json}</script>
            <script type="module">{code}</script>
            </body>
            </html>

            """);
    }

    private static string Hash(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
