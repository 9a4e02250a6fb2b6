namespace Naober.Files.Zip;

/// <summary>Refuses what no honest zip of tables holds: bombs, overlaps, links, encryption, names that lead elsewhere.</summary>
internal static class ZipCheck
{
    private const int LocalHeaderLength = 30;
    private const int SmallFile = 1 << 20;

    public static void Check(IReadOnlyList<ZipLine> lines, string zip, InputLimits limits, ErrorList errors)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            if (EntryProblem(line, limits) is { } problem)
            {
                errors.Add(zip, 0, "", problem);
            }
            else if (!names.Add(line.Name))
            {
                errors.Add(zip, 0, "", "repeated-file",
                    $"{ErrorList.Show(line.Name)} zit twee keer in de zip.", $"{ErrorList.Show(line.Name)} is in the zip twice.");
            }
        }

        if (lines.Sum(line => line.Length) > limits.TotalBytes)
        {
            errors.Add(zip, 0, "", "zip-too-large",
                $"Uitgepakt is de zip groter dan {limits.TotalBytes} bytes.", $"Unpacked, the zip is larger than {limits.TotalBytes} bytes.");
        }

        if (Overlap(lines) is { } overlap)
        {
            errors.Add(zip, 0, "", "overlapping-files",
                $"De zip is misvormd: {ErrorList.Show(overlap)} deelt bytes met een ander bestand.",
                $"The zip is malformed: {ErrorList.Show(overlap)} shares bytes with another file.");
        }
    }

    private static Problem? EntryProblem(ZipLine line, InputLimits limits)
    {
        var name = ErrorList.Show(line.Name);
        if (line.Name.Length == 0 || line.Name.StartsWith('/') || line.Name.Split('/').Contains("..") || line.Name.Any(c => c is '\\' or ':' or < ' ' or '\u007F'))
        {
            return new("unsafe-name", $"De naam {name} in de zip kan buiten de map wijzen of is onleesbaar.", $"The name {name} in the zip may point outside the folder or is unreadable.");
        }

        if (line.IsEncrypted)
        {
            return new("encrypted", $"{name} is versleuteld. Maak een zip zonder wachtwoord.", $"{name} is encrypted. Make a zip without a password.");
        }

        if (line.IsLink)
        {
            return new("link", $"{name} is een koppeling, geen bestand.", $"{name} is a link, not a file.");
        }

        if (line.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return new("nested-zip", $"{name} is een zip in een zip. Zet de tabellen zelf in de zip.", $"{name} is a zip within a zip. Put the tables themselves in the zip.");
        }

        if (line.Method is not (0 or 8) || (line.Method == 0 && line.Compressed != line.Length))
        {
            return new("compression", $"{name} is ingepakt op een manier die niet wordt gelezen. Gebruik gewone zip (deflate).", $"{name} is packed in a way that is not read. Use ordinary zip (deflate).");
        }

        return line.Length > SmallFile && line.Length / Math.Max(1, line.Compressed) > limits.Ratio
            ? new("zip-bomb", $"{name} wordt uitgepakt meer dan {limits.Ratio} keer zo groot.", $"{name} becomes more than {limits.Ratio} times as large when unpacked.")
            : null;
    }

    /// <summary>The name of an entry that starts before the one in front of it has ended; null when all lie apart.</summary>
    private static string? Overlap(IReadOnlyList<ZipLine> lines)
    {
        var end = 0L;
        foreach (var line in lines.OrderBy(line => line.Start))
        {
            if (line.Start < end)
            {
                return line.Name;
            }

            end = line.Start + LocalHeaderLength + line.Compressed;
        }

        return null;
    }
}
