using System.Globalization;
using Microsoft.OpenApi;
using Naober.Core;
using Naober.Network;

namespace Naober.Web.Api.Queries;

/// <summary>The query keys of money.</summary>
internal static partial class Key
{
    internal static YearKey KeyYear { get; } = new("jaar", "Jaar van de verdeelsleutel; zonder jaar het eerste.");

    internal static AmountKey OtherAmount { get; } = new("bedrag", "Ander bedrag in euro's dan dat van de sleutel, met een punt en ten hoogste twee decimalen.");

    internal static PeriodKey WeightPeriod { get; } = new("periode", "Andere periode van het cijfer waarnaar wordt gewogen, zoals 2015-01-01.");
}

/// <summary>A year; which years there are depends on what is asked.</summary>
internal sealed record YearKey(string Name, string Description) : QueryKey(Name, Description)
{
    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.Integer };

    internal int? Of(ApiRequest request) => Parse(request.Query[Name]);

    internal override (string, string)? Check(string value, Register register) => Parse(value) is null ? ("invalid-number", $"{Name} is een jaartal, zoals 2024.") : null;

    private static int? Parse(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 ? year : null;
}

/// <summary>An amount in euros.</summary>
internal sealed record AmountKey(string Name, string Description) : QueryKey(Name, Description)
{
    internal override OpenApiSchema Schema => new() { Type = JsonSchemaType.String };

    internal Money? Of(ApiRequest request) => Money.TryParse(request.Query[Name], out var amount) ? amount : null;

    internal override (string, string)? Check(string value, Register register) => Money.TryParse(value, out _) ? null
        : ("invalid-amount", $"{Name} is een bedrag in euro's met een punt en ten hoogste twee decimalen, zoals 160000.00, niet boven {Money.Limit}.");
}
