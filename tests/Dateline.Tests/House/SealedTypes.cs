namespace Dateline.Tests.House;

/// <summary>House rules that would otherwise be said twice in review.</summary>
public sealed class SealedTypes
{
    [Fact]
    public void Every_class_is_sealed_static_or_abstract()
        => Assert.Empty(typeof(Reader).Assembly.GetTypes().Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !t.Name.Contains('<', StringComparison.Ordinal)));

    [Fact]
    public void Every_interface_has_two_implementations()
    {
        var types = typeof(Reader).Assembly.GetTypes();
        Assert.Empty(types.Where(t => t.IsInterface && types.Count(c => !c.IsInterface && c.GetInterfaces().Any(i => (i.IsGenericType ? i.GetGenericTypeDefinition() : i) == t)) < 2));
    }

    [Fact]
    public void No_type_is_named_for_a_drawer()
    {
        string[] drawers = ["Helper", "Manager", "Util", "Utils", "Service", "Processor", "Info", "Base"];
        Assert.Empty(typeof(Reader).Assembly.GetTypes().Where(t => drawers.Any(d => t.Name.EndsWith(d, StringComparison.Ordinal))));
    }
}
