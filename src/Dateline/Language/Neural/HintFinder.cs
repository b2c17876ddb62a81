using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dateline.Language.Kernels;
using Dateline.Text;

namespace Dateline.Language.Neural;

/// <summary>Reads names and events off the network's scores for one sentence whose tree is known.</summary>
internal sealed class HintFinder(Network network, KernelSet kernels)
{
    private const float LeastEvent = 0.15f;
    private const float LeastRole = 0.15f;

    private readonly string[] _names = network.Tags.Names.Entries.ToArray();

    /// <param name="firstToken">The sentence's first word, counted over the article.</param>
    public void Find(Workspace work, RowRange sentence, int firstToken, ReadOnlySpan<int> heads)
    {
        if (network.Tags.Names.Count > 0) FindNames(work, sentence, firstToken);
        if (network.Tags.Events.Count > 0) FindEvents(work, sentence, firstToken, heads);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindNames(Workspace work, RowRange sentence, int firstToken)
    {
        Span<float> odds = stackalloc float[_names.Length];
        int start = 0;
        string kind = "";
        float sum = 0;
        for (int i = 1; i <= sentence.Length; i++)
        {
            string tag = "O";
            float probability = 0;
            if (i < sentence.Length)
            {
                Scores(work, sentence.Start + i, network.Columns.Names, odds.Length).CopyTo(odds);
                int best = Softmax.Replace(odds);
                (tag, probability) = (_names[best], odds[best]);
            }

            // A name goes on only with its own kind; an I- that follows nothing begins one.
            bool goesOn = kind.Length > 0 && tag[0] == 'I' && tag.AsSpan(2).SequenceEqual(kind);
            if (kind.Length > 0 && !goesOn)
            {
                work.Names.Add(new(TokenSpan.Between(firstToken + start - 1, firstToken + i - 1), kind, sum / (i - start)));
                kind = "";
            }

            if (tag[0] == 'O') continue;
            if (!goesOn) (start, kind, sum) = (i, tag[2..], 0);
            sum += probability;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindEvents(Workspace work, RowRange sentence, int firstToken, ReadOnlySpan<int> heads)
    {
        Span<float> odds = stackalloc float[network.Tags.Events.Count];
        for (int i = 1; i < sentence.Length; i++)
        {
            Scores(work, sentence.Start + i, network.Columns.Events, odds.Length).CopyTo(odds);
            Softmax.Replace(odds);
            float any = 1f - odds[0];
            if (any < LeastEvent) continue;

            int type = 1;
            for (int t = 2; t < odds.Length; t++)
                if (odds[t] > odds[type]) type = t;
            var roles = FindRoles(work, sentence, firstToken, heads, i, type);
            work.Events.Add(new(firstToken + i - 1, network.Tags.Events[type], odds[type], any, roles));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ImmutableArray<RoleHint> FindRoles(
        Workspace work, RowRange sentence, int firstToken, ReadOnlySpan<int> heads, int trigger, int type)
    {
        int size = network.Shape.Role, stride = network.Roles.Outputs;
        work.ReserveRoles(sentence.Length, size, stride);
        var atTrigger = Scores(work, sentence.Start + trigger, network.Columns.RoleEvent, size);
        Span<float> extra = stackalloc float[size];
        for (int i = 1; i < sentence.Length; i++)
        {
            extra.Clear();
            network.RoleExtras.AddRow(type, 1f, extra);
            network.RoleExtras.AddRow(RolePath.Distance(i, trigger), 1f, extra);
            network.RoleExtras.AddRow(RolePath.Path(i, trigger, heads, work.Labels), 1f, extra);
            for (int j = 0; j < size; j++) extra[j] += atTrigger[j];
            kernels.AddPositive(Scores(work, sentence.Start + i, network.Columns.RoleWord, size), extra, work.RoleStates.AsSpan((i - 1) * size, size));
        }

        network.Roles.Apply(kernels, new LeftOperand(work.RoleStates, sentence.Length - 1, size), work.RoleScores);
        var roles = ImmutableArray.CreateBuilder<RoleHint>();
        Span<float> odds = stackalloc float[network.Tags.Roles.Count];
        for (int i = 1; i < sentence.Length; i++)
        {
            work.RoleScores.AsSpan((i - 1) * stride, odds.Length).CopyTo(odds);
            Softmax.Replace(odds);
            if (odds[1] >= LeastRole || odds[2] >= LeastRole) roles.Add(new(firstToken + i - 1, odds[1], odds[2]));
        }

        return roles.DrainToImmutable();
    }

    private ReadOnlySpan<float> Scores(Workspace work, int row, int column, int count) =>
        work.Heads.AsSpan((row * network.Heads.Outputs) + column, count);
}
