using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

if (args is ["speed", var models, var data, var text])
{
    Speed.Print(models, data, text);
    return;
}

if (args is ["stages", var modelsIn, var dataIn, var articles, var rounds])
{
    Stages.Print(modelsIn, dataIn, articles, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["factuality", var modelsOf, var dataOf, var training, var sentences])
{
    Factuality.Print(modelsOf, dataOf, training, sentences);
    return;
}

if (args is ["silent", var modelsFor, var dataFor, var most, .. { Length: > 0 } texts])
{
    Silent.Print(modelsFor, dataFor, int.Parse(most, System.Globalization.CultureInfo.InvariantCulture), texts);
    return;
}

if (args is ["fill", var from, var to, var events])
{
    LargeStore.Fill(from, to, long.Parse(events, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is ["ask", var store])
{
    LargeStore.Ask(store);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
