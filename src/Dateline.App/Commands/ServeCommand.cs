using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Runtime.CompilerServices;
using Dateline.App.Api;
using Dateline.Record.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dateline.App.Commands;

/// <summary><c>dateline serve</c>: the page and the API.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 8080, RateBeyondLoopback = 600;

    public static Command Create()
    {
        var port = new Option<int>("--port") { HelpName = "number", Description = "Port; 0 for any free one.", DefaultValueFactory = _ => UsualPort };
        var bind = new Option<IPAddress>("--bind") { HelpName = "address", Description = "Address to listen on. Others than the loopback need a token.", CustomParser = Address, DefaultValueFactory = _ => IPAddress.Loopback };
        var token = new Option<string?>("--token") { HelpName = "word", Description = "What whoever asks must know; also read from DATELINE_TOKEN." };
        var rate = new Option<int?>("--rate") { HelpName = "number", Description = $"Most texts a minute from one address; {RateBeyondLoopback} when others can reach it, else no limit." };
        var store = new Option<string?>("--store", "-s") { HelpName = "folder", Description = "A folder that dateline code wrote: its articles can be searched and opened." };
        var allowHost = new Option<string[]>("--allow-host") { Description = "A host on a private network that may be fetched from; may be given again.", HelpName = "name" };
        var data = new Option<string?>("--data") { HelpName = "folder", Description = "Folder of the data that people edit." };
        var models = new Option<string?>("--models") { HelpName = "folder", Description = "Folder of the trained models." };

        var command = new Command("serve", "Show the page and answer the API, on this machine.") { port, bind, token, rate, store, allowHost, data, models };
        command.SetAction((given, stop) =>
        {
            var address = given.GetValue(bind)!;
            string? word = given.GetValue(token) ?? Environment.GetEnvironmentVariable("DATELINE_TOKEN");
            if (string.IsNullOrEmpty(word)) word = null;
            if (!IPAddress.IsLoopback(address) && word is null)
                throw new FaultException($"--bind {address}", "Others can reach this address.", "Give a token with --token, or in DATELINE_TOKEN; whoever asks must send it.");
            int most = given.GetValue(rate) ?? (IPAddress.IsLoopback(address) ? 0 : RateBeyondLoopback);
            return Run(new ServeOptions(address, given.GetValue(port), word, most, given.GetValue(store), given.GetValue(allowHost) ?? []), given.GetValue(data), given.GetValue(models), stop);
        });
        return command;
    }

    // A method of its own, so that no other command loads the web server.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<int> Run(ServeOptions options, string? data, string? models, CancellationToken stop)
    {
        using var store = options.Store is null ? null : RecordStore.Open(options.Store);
        await using var site = Site.Build(options, Installation.Load(data, models), store);
        try
        {
            await site.StartAsync(stop);
        }
        catch (IOException)
        {
            throw new FaultException($"port {options.Port}", "Another program listens there.", "Give another one with --port, or 0 for any.");
        }

        string address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.Error.WriteLine($"Dateline is at {address}{(options.Token is null ? "/" : "/?token=… (once; the browser keeps it)")}  ·  Ctrl+C ends it");
        await site.WaitForShutdownAsync(stop);
        return ExitCode.Fine;
    }

    private static IPAddress Address(ArgumentResult given)
    {
        string word = given.Tokens[0].Value;
        if (word == "localhost") return IPAddress.Loopback;
        if (IPAddress.TryParse(word, out var address)) return address;
        given.AddError($"\"{word}\" is not an address. Write 127.0.0.1, or 0.0.0.0 for all of this machine's.");
        return IPAddress.Loopback;
    }
}
