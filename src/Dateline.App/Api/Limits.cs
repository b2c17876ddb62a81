using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Dateline.App.Api;

/// <summary>How much one server takes on. Pages are cheap and unlimited; what reads text is not.</summary>
internal static class Limits
{
    /// <summary>Bytes of one request; a stream of many articles may be as long as it likes.</summary>
    public const int LargestRequest = 16 << 20;

    private const int LongestQueue = 256;

    public static void Configure(RateLimiterOptions limiter, ServeOptions options)
    {
        var atOnce = PartitionedRateLimiter.Create<HttpContext, bool>(context => IsWork(context)
            ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions { PermitLimit = Environment.ProcessorCount, QueueLimit = LongestQueue })
            : RateLimitPartition.GetNoLimiter(false));
        var perMinute = PartitionedRateLimiter.Create<HttpContext, string>(context => IsWork(context) && options.RequestsPerMinute > 0
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = options.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(perMinute, atOnce);
        limiter.OnRejected = (rejected, _) =>
        {
            int seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)after.TotalSeconds) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString();
            return new ValueTask(new Problem(StatusCodes.Status429TooManyRequests, "Too many requests", $"Wait {seconds} s and ask again, or send many articles as one stream of JSON Lines.").WriteTo(rejected.HttpContext.Response));
        };
    }

    private static bool IsWork(HttpContext context) => HttpMethods.IsPost(context.Request.Method);
}
