using System.Globalization;
using System.Text.Json;
using Naober.Core;

namespace Naober.Files.Packages;

/// <summary>What <c>datapackage.json</c> says of the package as a whole. Fields that Naober does not use are left alone.</summary>
internal sealed record PackageDescription(string Name, string Title, DateOnly? ReferenceDate, string? Licence = null)
{
    public const string ReferenceDateField = "naober:referenceDate";
    public const string LicencesField = "licenses";

    private const string File = PackageSource.Descriptor;
    private const string AllowedName = "a-z 0-9 . _ -";

    /// <summary>The description of a package that has none: named after its folder or zip.</summary>
    public static PackageDescription Of(string folder)
    {
        var name = string.Concat(folder.ToLowerInvariant().Select(c => IsNameCharacter(c) ? c : '-')).Trim('-');
        return new(name.Length == 0 ? "package" : name, folder.Length == 0 ? "package" : folder, null);
    }

    public static PackageDescription Read(PackageSource source, PackageDescription fallback, InputLimits limits, ErrorList errors)
    {
        try
        {
            using var stream = source.Open(File, limits.DescriptionBytes);
            using var json = JsonDocument.Parse(stream, new() { MaxDepth = 32, AllowDuplicateProperties = false });
            return Read(json.RootElement, source, fallback, errors);
        }
        catch (JsonException e)
        {
            errors.Add(File, (int)(e.LineNumber ?? -1) + 1, "", "json",
                "Dit is geen geldige JSON (of dieper genest dan 32, of een veld staat er twee keer in).",
                "This is not valid JSON (or nested deeper than 32, or a field occurs twice).");
        }
        catch (InputTooLargeException)
        {
            errors.Add(File, 0, "", "file-too-large",
                $"Het bestand is groter dan {limits.DescriptionBytes} bytes.", $"The file is larger than {limits.DescriptionBytes} bytes.");
        }

        return fallback;
    }

    private static PackageDescription Read(JsonElement root, PackageSource source, PackageDescription fallback, ErrorList errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Add(File, 1, "", "json", "Hier hoort één object { … } te staan.", "One object { … } belongs here.");
            return fallback;
        }

        var name = Text(root, "name", errors) ?? fallback.Name;
        if (name.Length > 100 || !name.All(IsNameCharacter))
        {
            errors.Add(File, 0, "name", "package-name",
                $"{ErrorList.Show(name)} kan geen naam zijn: ten hoogste 100 tekens uit {AllowedName}.",
                $"{ErrorList.Show(name)} cannot be a name: at most 100 characters out of {AllowedName}.");
        }

        if (Text(root, "profile", errors) is { } profile and not ("tabular-data-package" or "data-package"))
        {
            errors.Add(File, 0, "profile", "profile",
                $"{ErrorList.Show(profile)} wordt niet gelezen. Toegestaan: tabular-data-package.",
                $"{ErrorList.Show(profile)} is not read. Allowed: tabular-data-package.");
        }

        DateOnly? date = null;
        if (Text(root, ReferenceDateField, errors) is { } day)
        {
            date = (DateOnly?)CellReader.Read(new(ReferenceDateField, CellType.Date), day, InputLimits.Default, out var problem);
            if (problem is not null)
            {
                errors.Add(File, 0, ReferenceDateField, problem);
            }
        }

        ReadResources(root, source, errors);
        return new(name, Text(root, "title", errors) ?? fallback.Title, date, Licences(root, errors));
    }

    /// <summary>Of each its name, otherwise its title or its address.</summary>
    private static string? Licences(JsonElement root, ErrorList errors)
    {
        if (!root.TryGetProperty(LicencesField, out var licences) || licences.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var named = new List<string>();
        var items = licences.ValueKind == JsonValueKind.Array ? [.. licences.EnumerateArray()] : new List<JsonElement> { default };
        foreach (var (index, licence) in items.Index())
        {
            if (licence.ValueKind == JsonValueKind.Object && (Text(licence, "name", errors) ?? Text(licence, "title", errors) ?? Text(licence, "path", errors)) is { } text)
            {
                named.Add(text);
                continue;
            }

            errors.Add(File, 0, $"{LicencesField}/{index.ToString(CultureInfo.InvariantCulture)}", "licence",
                "Een licentie is een object met een name, title of path, zoals {\"name\": \"CC-BY-4.0\"}.", "A licence is an object with a name, title or path, such as {\"name\": \"CC-BY-4.0\"}.");
        }

        return named.Count == 0 ? null : string.Join("; ", named);
    }

    private static void ReadResources(JsonElement root, PackageSource source, ErrorList errors)
    {
        if (!root.TryGetProperty("resources", out var resources))
        {
            return;
        }

        var items = resources.ValueKind == JsonValueKind.Array ? [.. resources.EnumerateArray()] : new List<JsonElement> { default };
        foreach (var (index, resource) in items.Index())
        {
            var at = "resources/" + index.ToString(CultureInfo.InvariantCulture);
            if (resource.ValueKind != JsonValueKind.Object || Text(resource, "path", errors) is not { } path)
            {
                errors.Add(File, 0, at, "resource", "Een resource is een object met een path, zoals \"sources.csv\".", "A resource is an object with a path, such as \"sources.csv\".");
                continue;
            }

            if (path.Contains('/') || path.Contains('\\') || path.Contains(':'))
            {
                errors.Add(File, 0, at, "resource-path", $"{ErrorList.Show(path)} moet naast datapackage.json staan.", $"{ErrorList.Show(path)} must stand beside datapackage.json.");
            }
            else if (path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !source.Has(path.ToLowerInvariant()))
            {
                errors.Add(File, 0, at, "missing-file", $"{ErrorList.Show(path)} ontbreekt in het pakket.", $"{ErrorList.Show(path)} is missing from the package.");
            }

            if (OtherForm(resource) is { } form)
            {
                errors.Add(File, 0, at, "csv-form",
                    $"{ErrorList.Show(path)}: {form} wordt niet gelezen; gebruik UTF-8, komma's en lege cellen voor ontbrekende waarden.",
                    $"{ErrorList.Show(path)}: {form} is not read; use UTF-8, commas and empty cells for missing values.");
            }
        }
    }

    /// <summary>The property that says that the file is written in a way that would be misread; null when all is well.</summary>
    private static string? OtherForm(JsonElement resource)
    {
        static bool Says(JsonElement element, string field, params string[] allowed) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value)
            && !(value.ValueKind == JsonValueKind.String && allowed.Contains(value.GetString(), StringComparer.OrdinalIgnoreCase));

        if (Says(resource, "encoding", "utf-8", "utf8"))
        {
            return "encoding";
        }

        if (resource.TryGetProperty("dialect", out var dialect) && (Says(dialect, "delimiter", ",") || Says(dialect, "quoteChar", "\"")))
        {
            return "dialect";
        }

        return resource.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.Object
            && schema.TryGetProperty("missingValues", out var missing)
            && !(missing.ValueKind == JsonValueKind.Array && missing.EnumerateArray().All(value => value.ValueKind == JsonValueKind.String && value.ValueEquals("")))
            ? "missingValues"
            : null;
    }

    /// <summary>Null when absent, JSON null or blank; another kind of value is an error.</summary>
    private static string? Text(JsonElement element, string field, ErrorList errors)
    {
        if (!element.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && TryText(value) is { } text)
        {
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }

        errors.Add(File, 0, field, "text-expected", "Hier hoort tekst zonder stuurtekens te staan.", "Text without control characters belongs here.");
        return null;
    }

    /// <summary>Null for text that cannot be kept: lone surrogates, control characters.</summary>
    private static string? TryText(JsonElement value)
    {
        try
        {
            var text = value.GetString()!;
            return text.Any(c => char.IsControl(c) || HiddenCharacters.Is(c)) ? null : text;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-';
}
