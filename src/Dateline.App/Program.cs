using System.CommandLine;

var root = new RootCommand("Dateline: news reporting goes in, a record that anyone can check comes out.");
return await root.Parse(args).InvokeAsync();
