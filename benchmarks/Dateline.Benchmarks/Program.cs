using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

if (args is ["speed", var models, var data, var text])
{
    Speed.Print(models, data, text);
    return;
}

if (args is ["factuality", var modelsOf, var dataOf, var training, var sentences])
{
    Factuality.Print(modelsOf, dataOf, training, sentences);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
