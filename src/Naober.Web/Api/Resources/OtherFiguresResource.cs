using Naober.Indicators.TraceFigures;

namespace Naober.Web.Api.Resources;

/// <summary>Wat een andere gegevensverzameling van een indicator zegt dan die waarvan de cijfers te zien zijn.</summary>
/// <param name="Gegevensverzameling">De andere gegevensverzameling.</param>
/// <param name="Versie">Haar versie die geldt; de cijfers zelf staan in de waarnemingen met deze versie.</param>
/// <param name="InBeide">Aantal cijfers dat beide hebben.</param>
/// <param name="Verschillend">Hoeveel daarvan meer verschillen dan afronden kan verklaren.</param>
/// <param name="AlleenDaar">Aantal cijfers dat alleen de andere heeft.</param>
public sealed record CijfersElders(Sleutel Gegevensverzameling, int Versie, int InBeide, int Verschillend, int AlleenDaar);

internal static class OtherFiguresResource
{
    internal static IReadOnlyList<CijfersElders> Of(IEnumerable<OtherFigures> others) => [.. others.Select(other => new CijfersElders(
        new(other.Version.Load.DataSet, other.Version.Load.Title), other.Version.Number, other.Both, other.Different, other.OnlyThere))];
}
