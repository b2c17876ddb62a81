using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

if (args is ["speed", var models, var data, var text])
{
    Speed.Print(models, data, text);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
