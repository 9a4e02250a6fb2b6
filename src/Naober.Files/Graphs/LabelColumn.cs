using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Naober.Files.Graphs;

/// <summary>
/// A column of names on its way to numbers. Names are taken in batches, because looking many up together is several times as
/// fast as one by one; see <see cref="LabelIndex.Touch"/>.
/// </summary>
internal sealed class LabelColumn(LabelIndex index, List<int> numbers, string file, string column, InputLimits limits, ErrorList errors)
{
    private const int BatchSize = 64;

    private static readonly SearchValues<byte> Control = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Select(value => (byte)value).Except("\t\n\r"u8.ToArray())]);

    private readonly byte[] bytes = new byte[BatchSize * limits.CellLength];
    private readonly int[] start = new int[BatchSize + 1];
    private readonly int[] line = new int[BatchSize];
    private readonly ulong[] hash = new ulong[BatchSize];
    private readonly int[] scratch = new int[BatchSize];
    private int count;

    /// <summary>Takes the name of one more row; its number joins the list when the batch is full, or at <see cref="Flush"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> label, int atLine)
    {
        if (label.Length > limits.CellLength)
        {
            errors.Add(file, atLine, column, "too-long",
                $"De naam is langer dan {limits.CellLength} bytes.", $"The name is longer than {limits.CellLength} bytes.");
            return;
        }

        if (count == BatchSize)
        {
            Flush();
        }

        label.CopyTo(bytes.AsSpan(start[count]));
        hash[count] = LabelIndex.Hash(label);
        line[count] = atLine;
        start[++count] = start[count - 1] + label.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Flush()
    {
        index.Touch(hash.AsSpan(0, count), scratch);
        for (var i = 0; i < count; i++)
        {
            var label = bytes.AsSpan(start[i]..start[i + 1]);
            if (i > 0 && hash[i] == hash[i - 1] && errors.Count == 0 && label.SequenceEqual(bytes.AsSpan(start[i - 1]..start[i])))
            {
                // Most files are sorted by one of their columns.
                numbers.Add(numbers[^1]);
                continue;
            }

            var known = index.Count;
            var number = index.NumberOf(label, hash[i]);
            numbers.Add(number);

            // A name is looked at closely where it first appears, and everywhere once there are errors to list.
            if ((number == known || errors.Count > 0) && ProblemIn(label) is { } problem)
            {
                errors.Add(file, line[i], column, problem);
            }
        }

        count = 0;
    }

    private Problem? ProblemIn(ReadOnlySpan<byte> label) =>
        label.Trim(" \t"u8).IsEmpty ? new("empty", "De cel is leeg; hier hoort een code of naam.", "The cell is empty; a code or name belongs here.")
        : !Utf8.IsValid(label) ? new("encoding", "De rij is geen geldige UTF-8. Sla het bestand op als CSV UTF-8.", "The row is not valid UTF-8. Save the file as CSV UTF-8.")
        : label.Contains((byte)0) ? new(
            "nul",
            "De rij bevat een NUL-teken (byte 0); dit is geen tekstbestand of het is beschadigd.",
            "The row holds a NUL character (byte 0); this is not a text file or it is damaged.")
        : label.ContainsAny(Control) ? new(
            "control-character",
            "De naam bevat een onzichtbaar stuurteken; verwijder het.",
            "The name holds an invisible control character; remove it.")
        : index.Bytes > Array.MaxLength - (BatchSize * limits.CellLength) ? new(
            "too-many-names", "De namen zijn samen langer dan 2 GB.", "The names together are longer than 2 GB.")
        : null;
}
