using Naober.Core;
using Naober.Network.MeasureRegion;

namespace Naober.Network.Measures;

/// <summary>The registry: every measure of the network of a region, in the order in which they are shown.</summary>
public static class NetworkMeasures
{
    private const string Footnote30 = "BRE par. 5.2, voetnoot 30";
    private const string Table3 = "BRE par. 5.2, tabel 3";
    private const string Text = "BRE par. 5.2";

    public static IReadOnlyList<Measure> All { get; } =
    [
        One("municipalities", new("Aantal gemeenten", "Number of municipalities"),
            new("De gemeenten waaruit de regio op de peildatum bestaat.", "The municipalities that make up the region on the reference date."),
            MeasureUnit.Count, Table3, n => MeasureValue.Of(n.Governments.Municipalities.Count)),
        One("partnerships", new("Samenwerkingsverbanden", "Partnerships"),
            new("De samenwerkingsverbanden die volgens de gekozen inclusieregel bij de regio horen.", "The partnerships that belong to the region under the chosen inclusion rule."),
            MeasureUnit.Count, Footnote30, n => MeasureValue.Of(n.Participations.Count)),
        Share("coverage", new("Dekking", "Coverage"),
            new("Samenwerkingsverbanden waarvan een bron deelnemers noemt, van alle die op de peildatum gelden.", "Partnerships for which a source names members, out of all that are valid on the reference date."),
            "Naober", n => n.Coverage),
        Share("with-two-or-more-municipalities", new("Met twee of meer gemeenten van de regio", "With two or more municipalities of the region"),
            new("Samenwerkingsverbanden waaraan ten minste twee gemeenten van de regio deelnemen.", "Partnerships in which at least two municipalities of the region take part."),
            Text, n => n.WithTwoOrMoreMunicipalities),
        One("mean-municipalities", new("Gemeenten per samenwerkingsverband", "Municipalities per partnership"),
            new("Gemiddeld aantal gemeenten, ook van buiten de regio, over de samenwerkingsverbanden met ten minste één gemeente.", "Mean number of municipalities, also from outside the region, over the partnerships with at least one municipality."),
            MeasureUnit.Mean, Table3, n => new(null, n.MeanMunicipalities, n.MunicipalMembersPerPartnership)),
        One("min-shared", new("Minste gedeelde samenwerkingsverbanden", "Fewest shared partnerships"),
            new("Het kleinste aantal samenwerkingsverbanden dat twee gemeenten van de regio delen.", "The smallest number of partnerships that two municipalities of the region share."),
            MeasureUnit.Count, Table3, n => MeasureValue.Of(n.MinShared?.Value)),
        One("max-shared", new("Meeste gedeelde samenwerkingsverbanden", "Most shared partnerships"),
            new("Het grootste aantal samenwerkingsverbanden dat twee gemeenten van de regio delen.", "The largest number of partnerships that two municipalities of the region share."),
            MeasureUnit.Count, Table3, n => MeasureValue.Of(n.MaxShared?.Value)),
        Share("congruence", new("Territoriale congruentie", "Territorial congruence"),
            new("Samenwerkingsverbanden waaraan gemeenten deelnemen en alleen gemeenten van de regio.", "Partnerships with municipal members, all of them municipalities of the region."),
            Table3, n => n.Congruence),
        Share("external", new("Met partijen van buiten de regio", "With partners outside the region"),
            new("Samenwerkingsverbanden met ten minste één overheid van buiten de regio.", "Partnerships with at least one government outside the region."),
            Table3, n => n.External),
        Share("province", new("Met de provincie", "With the province"),
            new("Samenwerkingsverbanden waaraan een provincie van de regio deelneemt.", "Partnerships in which a province of the region takes part."),
            Table3, n => n.Province),
        Share("water-authority", new("Met een waterschap", "With a water authority"),
            new("Samenwerkingsverbanden waaraan ten minste één waterschap van de regio deelneemt.", "Partnerships in which at least one water authority of the region takes part."),
            Table3, n => n.WaterAuthority),
        One("province-without-municipality", new("Met de provincie, zonder gemeente", "With the province, without a municipality"),
            new("Samenwerkingsverbanden met de provincie waaraan geen enkele gemeente deelneemt.", "Partnerships with the province in which no municipality takes part."),
            MeasureUnit.Count, Text, n => MeasureValue.Of(n.ProvinceWithoutMunicipality)),
        One("water-authority-without-municipality", new("Met een waterschap, zonder gemeente", "With a water authority, without a municipality"),
            new("Samenwerkingsverbanden met een waterschap waaraan geen enkele gemeente deelneemt.", "Partnerships with a water authority in which no municipality takes part."),
            MeasureUnit.Count, Text, n => MeasureValue.Of(n.WaterAuthorityWithoutMunicipality)),
        One("all-municipalities-and-province", new("Alle gemeenten en de provincie (12+1)", "All municipalities and the province (12+1)"),
            new("Samenwerkingsverbanden waaraan alle gemeenten van de regio en de provincie deelnemen.", "Partnerships in which all municipalities of the region and the province take part."),
            MeasureUnit.Count, Text, n => MeasureValue.Of(n.AllMunicipalitiesAndProvince)),
        One("all-municipalities-province-and-water-authorities", new("Alle gemeenten, de provincie en alle waterschappen", "All municipalities, the province and all water authorities"),
            new("Van 12+1: die waaraan ook alle waterschappen van de regio deelnemen.", "Of 12+1: those in which all water authorities of the region take part as well."),
            MeasureUnit.Count, Text, n => MeasureValue.Of(n.AllMunicipalitiesProvinceAndWaterAuthorities)),
        Share("multi-domain", new("Met meer dan één beleidsdomein", "With more than one policy domain"),
            new("Samenwerkingsverbanden die zich op meer dan één beleidsdomein richten.", "Partnerships that work in more than one policy domain."),
            Text, n => n.MultiDomain),
        Many("degree", new("Deelname per overheid", "Participation per government"),
            new("Het aantal samenwerkingsverbanden waaraan een overheid van de regio deelneemt (graad).", "The number of partnerships in which a government of the region takes part (degree)."),
            MeasureUnit.Count, MeasurePart.Actor, Text, n => n.Degree.Select(d => MeasureValue.Of(d.Partnerships, d.Actor))),
        Many("shared", new("Gedeelde samenwerkingsverbanden per paar", "Shared partnerships per pair"),
            new("Het aantal samenwerkingsverbanden waaraan twee gemeenten van de regio allebei deelnemen.", "The number of partnerships in which two municipalities of the region both take part."),
            MeasureUnit.Count, MeasurePart.ActorPair, "BRE par. 5.2, figuur 21", n => n.Pairs.Select(p => MeasureValue.Of(p.Shared, $"{p.A}|{p.B}"))),
        Many("cohesion", new("Subregionale samenhang", "Subregional cohesion"),
            new("Van de samenwerkingsverbanden met ten minste één gemeente van de subregio: die waaraan al haar gemeenten deelnemen.", "Of the partnerships with at least one municipality of the subregion: those in which all of its municipalities take part."),
            MeasureUnit.Share, MeasurePart.Region, Text, n => n.CohesionOf([]).Select(c => MeasureValue.Of(c.Share, c.Region))),
        Many("orientation", new("Oriëntatie", "Orientation"),
            new("Samenwerkingsverbanden met een overheid van buiten de regio, naar de provincie van die overheid.", "Partnerships with a government outside the region, by the province of that government."),
            MeasureUnit.Count, MeasurePart.Region, "BRE par. 5.2, figuur 23", n => n.OrientationOf(n.Region.Key).Towards.Select(t => MeasureValue.Of(t.Partnerships, t.Towards))),
        Many("external-shared", new("Gedeeld met overheden van buiten de regio", "Shared with governments outside the region"),
            new("Het aantal samenwerkingsverbanden dat een overheid van buiten deelt met ten minste één gemeente van de regio.", "The number of partnerships that a government outside shares with at least one municipality of the region."),
            MeasureUnit.Count, MeasurePart.Actor, "BRE par. 5.2, figuur 23", n => n.OrientationOf(n.Region.Key).Partners.Select(p => MeasureValue.Of(p.Partnerships, p.Actor))),
        Many("legal-form", new("Juridische vorm", "Legal form"),
            new("Samenwerkingsverbanden naar juridische vorm.", "Partnerships by legal form."),
            MeasureUnit.Share, MeasurePart.LegalForm, "BRE par. 5.2, figuur 24, voetnoten 33-35", n => n.LegalForms.Select(t => MeasureValue.Of(t.Share, t.Key))),
        Many("domain", new("Beleidsdomein", "Policy domain"),
            new("Beleidsdomeinen als deel van alle genoemde domeinen; een samenwerkingsverband kan er meer hebben.", "Policy domains as a share of all domain mentions; a partnership can have several."),
            MeasureUnit.Share, MeasurePart.Domain, "BRE par. 5.2, figuur 25", n => n.Domains.Select(t => MeasureValue.Of(t.Share, t.Key))),
        Many("domain-pair", new("Domeinen die samen voorkomen", "Domains that occur together"),
            new("Het aantal samenwerkingsverbanden dat beide domeinen heeft.", "The number of partnerships that have both domains."),
            MeasureUnit.Count, MeasurePart.DomainPair, Text, n => n.DomainPairs.Select(p => MeasureValue.Of(p.Count, $"{p.A}|{p.B}"))),
        Many("scale", new("Schaalprofiel (zandloper)", "Scale profile (hourglass)"),
            new("Samenwerkingsverbanden per schaalniveau.", "Partnerships per scale level."),
            MeasureUnit.Count, MeasurePart.Scale, "BRE par. 5.2, tabel 2", n => n.Scales.Select(s => MeasureValue.Of(s.Count, s.Key))),
        Many("boundary-spanner", new("Grensoverbruggers", "Boundary spanners"),
            new("Hoe vaak een actor op de kortste weg tussen twee andere ligt (tussenpositie, betweenness).", "How often an actor lies on the shortest path between two others (betweenness)."),
            MeasureUnit.Number, MeasurePart.Actor, Text, n => n.BoundarySpanners.Select(s => MeasureValue.Of(s.Betweenness, s.Actor))),
    ];

    public static Measure? Find(string id) => All.FirstOrDefault(measure => measure.Id == id);

    private static Measure One(string id, Words name, Words definition, MeasureUnit unit, string source, Func<RegionNetwork, MeasureValue> compute) =>
        new(id, name, definition, unit, MeasurePart.None, source, network => [compute(network)]);

    private static Measure Share(string id, Words name, Words definition, string source, Func<RegionNetwork, Share> compute) =>
        One(id, name, definition, MeasureUnit.Share, source, network => MeasureValue.Of(compute(network)));

    private static Measure Many(
        string id, Words name, Words definition, MeasureUnit unit, MeasurePart part, string source, Func<RegionNetwork, IEnumerable<MeasureValue>> compute) =>
        new(id, name, definition, unit, part, source, network => [.. compute(network)]);
}
