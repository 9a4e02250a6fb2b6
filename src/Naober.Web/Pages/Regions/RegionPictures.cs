using Naober.Web.Pages.Regions.Pictures;

namespace Naober.Web.Pages.Regions;

/// <summary>The pictures of a region, in the order of its page.</summary>
public static class RegionPictures
{
    public static IReadOnlyList<RegionPicture> All { get; } =
    [
        new(new("kaart", "map"), new("Wie met wie, op de kaart", "Who with whom, on the map"), ["shared", "external-shared"], MapPicture.Draw),
        new(new("paren", "pairs"), new("Gedeelde samenwerkingsverbanden per paar", "Shared partnerships per pair"), ["shared", "min-shared", "max-shared"], PairsPicture.Draw),
        new(new("vergelijking", "comparison"), new("Vergelijking met andere regio's", "Comparison with other regions"), [], ComparisonPicture.Draw),
        new(new("samenhang", "cohesion"), new("Samenhang van de subregio's", "Cohesion of the subregions"), ["cohesion"], CohesionPicture.Draw),
        new(new("zandloper", "hourglass"), new("De zandloper van schaalniveaus", "The hourglass of scale levels"), ["scale"], HourglassPicture.Draw),
        new(new("juridische-vormen", "legal-forms"), new("Juridische vormen", "Legal forms"), ["legal-form"], TermPictures.LegalForms),
        new(new("domeinen", "domains"), new("Beleidsdomeinen", "Policy domains"), ["domain", "multi-domain", "domain-pair"], TermPictures.Domains),
        new(new("deelname", "participation"), new("Deelname per overheid", "Participation per government"), ["degree"], RankedPictures.Participation),
        new(new("richtingen", "directions"), new("Waar de delen van de regio naar kijken", "Where the parts of the region look"), ["orientation", "external"], DirectionsPicture.Draw),
        new(new("orientatie", "orientation"), new("Partners van buiten de regio", "Partners outside the region"), ["orientation", "external", "external-shared"], RankedPictures.Orientation),
        new(new("grensoverbruggers", "boundary-spanners"), new("Grensoverbruggers", "Boundary spanners"), ["boundary-spanner"], RankedPictures.BoundarySpanners),
    ];

    public static RegionPicture? Find(string slug) => All.FirstOrDefault(picture => picture.Slug.Dutch == slug || picture.Slug.English == slug);
}
