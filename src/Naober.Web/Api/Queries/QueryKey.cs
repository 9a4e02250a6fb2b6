using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Naober.Indicators;
using Naober.Network;

namespace Naober.Web.Api.Queries;

/// <summary>The keys that an endpoint knows.</summary>
internal sealed record QueryKeys(IReadOnlyList<QueryKey> All);

/// <summary>A query key: what it may hold, and so how it is checked, read and described.</summary>
/// <param name="Name">camelCase, Dutch.</param>
/// <param name="Description">In the OpenAPI document.</param>
internal abstract record QueryKey(string Name, string Description)
{
    /// <summary>May occur more than once: one of the values suffices.</summary>
    internal virtual bool Repeats => false;

    internal abstract OpenApiSchema Schema { get; }

    /// <summary>What is wrong with a value, as code and text; null when nothing is.</summary>
    internal abstract (string Code, string Detail)? Check(string value, Register register);
}

/// <summary>A calendar date.</summary>
internal sealed record DateKey(string Name, string Description) : QueryKey(Name, Description)
{
    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.String, Format = "date" };

    internal DateOnly? Of(ApiRequest request) => Parse(request.Query[Name]);

    internal override (string, string)? Check(string value, Register register) =>
        Parse(value) is null ? ("invalid-date", $"{Name} is een datum zoals 2021-09-01.") : null;

    private static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}

/// <summary>A date or a moment of which is asked what was known then.</summary>
internal sealed record MomentKey(string Name, string Description) : QueryKey(Name, Description)
{
    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.String };

    /// <summary>Null without one, and when it is not a moment: that is refused before an answer is made.</summary>
    internal KnownOn? Of(HttpContext http) => http.Request.Query[Name] is [{ } text]
        ? KnownOn.Parse(text, http.RequestServices.GetRequiredService<TimeProvider>().LocalTimeZone)
        : null;

    internal override (string, string)? Check(string value, Register register) =>
        KnownOn.Parse(value, TimeZoneInfo.Utc) is null ? ("invalid-moment", $"{Name} is een datum zoals 2026-01-01 of een tijdstip zoals 2026-01-01T09:30:00Z.") : null;
}

/// <summary>A whole number between bounds.</summary>
/// <param name="Name">camelCase, Dutch.</param>
/// <param name="Description">In the OpenAPI document.</param>
/// <param name="Minimum">The least it may be.</param>
/// <param name="Maximum">The most it may be.</param>
/// <param name="Default">What holds without it; null when that is no number.</param>
internal sealed record NumberKey(string Name, string Description, int Minimum, int Maximum, int? Default) : QueryKey(Name, Description)
{
    internal override OpenApiSchema Schema => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = Minimum.ToString(CultureInfo.InvariantCulture),
        Maximum = Maximum.ToString(CultureInfo.InvariantCulture),
        Default = Default,
    };

    internal int? Of(ApiRequest request) => Parse(request.Query[Name]);

    internal override (string, string)? Check(string value, Register register) => Parse(value) switch
    {
        null => ("invalid-number", $"{Name} is een geheel getal van {Minimum} tot en met {Maximum}."),
        { } number when number < Minimum || number > Maximum => ("out-of-range", $"{Name} is een geheel getal van {Minimum} tot en met {Maximum}."),
        _ => null,
    };

    private static int? Parse(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Numbers from 1 that something was given.</summary>
internal sealed record NumbersKey(string Name, string Description) : QueryKey(Name, Description)
{
    internal override bool Repeats => true;

    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1" };

    internal IReadOnlyList<int> Of(ApiRequest request) => [.. request.Query[Name].Select(Parse).OfType<int>()];

    internal override (string, string)? Check(string value, Register register) => Parse(value) is null ? ("invalid-number", $"{Name} is een geheel getal vanaf 1.") : null;

    private static int? Parse(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

/// <summary>A number with a decimal point between bounds.</summary>
internal sealed record DecimalKey(string Name, string Description, double Minimum, double Maximum, double Default) : QueryKey(Name, Description)
{
    internal override OpenApiSchema Schema => new()
    {
        Type = JsonSchemaType.Number,
        Minimum = Minimum.ToString(CultureInfo.InvariantCulture),
        Maximum = Maximum.ToString(CultureInfo.InvariantCulture),
        Default = Default,
    };

    internal double? Of(ApiRequest request) => Parse(request.Query[Name]);

    internal override (string, string)? Check(string value, Register register) =>
        Parse(value) is { } number && number >= Minimum && number <= Maximum
            ? null
            : ("out-of-range", FormattableString.Invariant($"{Name} is een getal van {Minimum} tot en met {Maximum}, met een punt."));

    private static double? Parse(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A term of a closed list.</summary>
internal sealed record TermKey(string Name, string Description, IReadOnlyList<string> Terms) : QueryKey(Name, Description)
{
    internal bool Many { get; init; } = true;

    internal override bool Repeats => Many;

    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.String, Enum = [.. Terms.Select(term => (JsonNode)term)] };

    internal IReadOnlyList<string> Of(ApiRequest request) => request.Query[Name]!;

    internal override (string, string)? Check(string value, Register register) =>
        Terms.Contains(value, StringComparer.Ordinal) ? null : ("unknown-value", $"{Name} is een van: {string.Join(", ", Terms)}.");
}

/// <summary>The code of something in the register.</summary>
internal sealed record CodeKey(string Name, string Description, Func<Register, string, bool> Exists) : QueryKey(Name, Description)
{
    internal override bool Repeats => true;

    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.String };

    internal IReadOnlyList<string> Of(ApiRequest request) => request.Query[Name]!;

    internal override (string, string)? Check(string value, Register register) =>
        Exists(register, value) ? null : ("unknown-value", $"{Name} heeft een code die niet in het register staat.");
}

/// <summary>A text to search for.</summary>
internal sealed record TextKey(string Name, string Description, int MaximumLength) : QueryKey(Name, Description)
{
    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = MaximumLength };

    internal string? Of(ApiRequest request) => request.Query[Name];

    internal override (string, string)? Check(string value, Register register) =>
        value.Length > MaximumLength ? ("too-long", $"{Name} heeft ten hoogste {MaximumLength} tekens.")
        : value.Any(char.IsControl) ? ("invalid-character", $"{Name} heeft een teken dat niet mag.")
        : null;
}

/// <summary>Keys of something that no list of terms holds; one that nothing has gives an empty answer.</summary>
internal sealed record TextListKey(string Name, string Description, int MaximumLength) : QueryKey(Name, Description)
{
    internal override bool Repeats => true;

    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = MaximumLength };

    internal IReadOnlyList<string> Of(ApiRequest request) => request.Query[Name]!;

    internal override (string, string)? Check(string value, Register register) =>
        value.Length > MaximumLength ? ("too-long", $"{Name} heeft ten hoogste {MaximumLength} tekens.") : null;
}

/// <summary>A period as figures have it.</summary>
internal sealed record PeriodKey(string Name, string Description) : QueryKey(Name, Description)
{
    internal bool Many { get; init; }

    internal override bool Repeats => Many;

    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.String };

    internal IReadOnlyList<string> Of(ApiRequest request) => request.Query[Name]!;

    internal override (string, string)? Check(string value, Register register) =>
        FigurePeriod.FirstDay(value) is null ? ("invalid-period", $"{Name} is een periode zoals 2022, 2022Q1, 2022M06, 2022-01-01 of 2015/2019.") : null;
}
