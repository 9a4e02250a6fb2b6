using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;
using Naober.Web.Api.Queries;
using Naober.Web.Api.Resources;
using Naober.Web.Hosting;

namespace Naober.Web.Api;

/// <summary>The API under /api/v1, after the NLGov REST API Design Rules 2.2. Reads only; everybody may read.</summary>
public static class NaoberApi
{
    public const string Base = "/api/v1";

    /// <summary>Semantic version; the first number is in the path. A change that breaks a client gets a new path.</summary>
    public const string Version = "1.3.0";

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            // Dutch letters and apostrophes as they are; safe because no browser reads application/json as HTML (nosniff).
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", ApiDocument.Configure);
    }

    /// <summary>On every answer under /api, errors included: which version answers, and that scripts of other sites may read it.</summary>
    public static void UseApiHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers["API-Version"] = Version;
                headers.AccessControlAllowOrigin = "*";
                headers.AccessControlExposeHeaders = "API-Version, ETag";
                headers.Vary = StringValues.Concat(headers.Vary, "Accept");
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi(Base + "/openapi.json").Add(document =>
        {
            foreach (var methods in document.Metadata.OfType<HttpMethodMetadata>().ToList())
            {
                document.Metadata.Remove(methods);
            }

            document.Metadata.Add(new HttpMethodMetadata(ReadEndpoints.Methods));
        });

        var api = endpoints.MapGroup(Base).AddEndpointFilter(RequestChecks.RunAsync);
        // Not in the document: there it would be "/" after the base, and an address never ends with a slash.
        api.ReadNow("", "ingang", StartResource.Get).ExcludeFromDescription();
        api.Read("/regios", "regios", RegionResource.List, Key.RegionType, Key.ValidOn, Key.RegionSort, Key.Page, Key.PageSize);
        api.Read("/regios/{code}", "regio", RegionResource.Get, Key.Date);
        api.Read("/regios/{code}/maten", "regio-maten", RegionMeasuresResource.Get, Key.Date, Key.Rule, Key.Measure);
        api.Read("/regios/{code}/reeks", "regio-reeks", RegionSeriesResource.Get, Key.Date, Key.Rule, Key.SeriesMeasure, Key.FromYear, Key.ToYear, Key.Composition);
        api.Read("/regios/{code}/paren", "regio-paren", RegionPairsResource.List, Key.Date, Key.Rule, Key.Page, Key.PageSize);
        api.ReadNow("/regios/{code}/cijfers", "regio-cijfers", RegionFiguresResource.List, Key.Theme, Key.Version, Key.Page, Key.PageSize);
        api.Read("/regios/{code}/gemeenschappen", "regio-gemeenschappen", RegionCommunitiesResource.Get,
            Key.Date, Key.Rule, Key.PairWeight, Key.Resolution, Key.Runs, Key.Seed);
        api.Read("/actoren", "actoren", ActorResource.List, Key.ActorKind, Key.Ecosystem, Key.Search, Key.ActorSort, Key.Page, Key.PageSize);
        api.Read("/actoren/{code}", "actor", ActorResource.Get, Key.Date);
        api.Read("/samenwerkingsverbanden", "samenwerkingsverbanden", PartnershipResource.List,
            Key.Scale, Key.Domain, Key.LegalForm, Key.Ecosystem, Key.Obligation, Key.Validity, Key.Member,
            Key.Search, Key.PartnershipSort, Key.Date, Key.Page, Key.PageSize);
        api.Read("/samenwerkingsverbanden/{code}", "samenwerkingsverband", PartnershipResource.Get, Key.Date);
        api.Read("/deelnames", "deelnames", MembershipResource.List, Key.Partnership, Key.Actor, Key.ValidOn, Key.Page, Key.PageSize);
        api.ReadNow("/maten", "maten", MeasureResource.List, Key.Page, Key.PageSize);
        api.ReadNow("/maten/{id}", "maat", MeasureResource.Get);
        api.Read("/maten/{id}/posities", "maat-posities", PositionResource.List, Key.PeerType, Key.Date, Key.Rule, Key.Page, Key.PageSize);
        api.Read("/vergelijkingen", "vergelijkingen", ComparisonResource.List, Key.Region, Key.Date, Key.Rule, Key.Page, Key.PageSize);
        api.ReadNow("/indicatoren", "indicatoren", IndicatorResource.List, Key.Theme, Key.IndicatorSearch, Key.Page, Key.PageSize);
        api.ReadNow("/indicatoren/{code}", "indicator", IndicatorResource.Get);
        // As long as it takes: a client that reads too slowly is disconnected by the server anyway.
        api.ReadNow("/indicatoren/{code}/waarnemingen", "indicator-waarnemingen", ObservationResource.List,
            Key.FigureRegion, Key.RegionType, Key.Period, Key.Version, Key.Page, Key.PageSize).DisableRequestTimeout();
        api.ReadNow("/indicatoren/{code}/reeks/{regio}", "indicator-reeks", CombinedSeriesResource.List, Key.ConvertedTo, Key.Version, Key.Page, Key.PageSize);
        api.ReadNow("/indicatoren/{code}/posities", "indicator-posities", IndicatorPositionResource.List,
            Key.OnePeriod, Key.FigurePeers, Key.Version, Key.Page, Key.PageSize);
        api.Read("/stromen", "stromen", FlowResource.List, Key.Flow, Key.Origin, Key.Destination, Key.Period, Key.Version, Key.Page, Key.PageSize);
        api.ReadNow("/veranderingen", "veranderingen", MoveResource.List,
            Key.Indicator, Key.FigureRegion, Key.MoveFrom, Key.MoveTo, Key.MovePeers, Key.MoveBy, Key.Version, Key.Page, Key.PageSize);
        api.ReadNow("/gegevensverzamelingen", "gegevensverzamelingen", DataSetResource.List, Key.Page, Key.PageSize);
        api.ReadNow("/gegevensverzamelingen/{code}/versies", "gegevensverzameling-versies", DataSetResource.Versions, Key.Page, Key.PageSize);
        api.ReadNow("/gegevensverzamelingen/{code}/publicaties", "gegevensverzameling-publicaties", DataSetResource.Publications, Key.Page, Key.PageSize);
        api.ReadNow("/gegevensverzamelingen/{code}/versies/{nummer:int}/wijzigingen", "versie-wijzigingen", VersionChangeResource.List,
            Key.ChangeKinds, Key.ChangedParts, Key.Page, Key.PageSize).DisableRequestTimeout();
        api.ReadNow("/verdeelsleutels", "verdeelsleutels", AllocationKeyResource.List, Key.Page, Key.PageSize);
        api.ReadNow("/verdeelsleutels/{code}/verdeling", "verdeelsleutel-verdeling", AllocationKeyResource.Shares,
            Key.KeyYear, Key.OtherAmount, Key.WeightPeriod, Key.Page, Key.PageSize);
        api.ReadNow("/verdeelsleutels/{code}/stappen", "verdeelsleutel-stappen", AllocationKeyResource.Steps,
            Key.KeyYear, Key.OtherAmount, Key.WeightPeriod, Key.Page, Key.PageSize);
        api.ReadNow("/projecten", "projecten", ProjectResource.List, Key.Page, Key.PageSize);
        api.ReadNow("/projecten/{code}/toets", "project-toets", ProjectResource.Decisions, Key.Page, Key.PageSize);
        api.ReadNow("/regelingen/{code}/ruimte", "regeling-ruimte", FundingSchemeResource.Room, Key.Page, Key.PageSize);
        api.ReadNow("/uren", "uren", FundingSchemeResource.Hours, Key.Page, Key.PageSize);
        api.ReadNow("/subsidies", "subsidies", FundingSchemeResource.Grants, Key.Page, Key.PageSize);
        api.ReadNow("/begrotingen", "begrotingen", BudgetResource.List, Key.Page, Key.PageSize);
        api.ReadNow("/begrotingen/{code}", "begroting", BudgetResource.Get);
        api.ReadNow("/begrotingen/{code}/bedragen", "begroting-bedragen", BudgetResource.Amounts, Key.Page, Key.PageSize);
        api.ReadNow("/bijdragen", "bijdragen", ContributionResource.List, Key.Actor, Key.Partnership, Key.Page, Key.PageSize);
        api.ReadNow("/verbonden-partijen", "verbonden-partijen", ContributionResource.Parties, Key.Actor, Key.Partnership, Key.Page, Key.PageSize);
        api.ReadNow("/regiodeals", "regiodeals", DealResource.List, Key.Page, Key.PageSize);
        api.ReadNow("/regiodeals/{code}", "regiodeal", DealResource.Get);
        api.Read("/bronnen", "bronnen", SourceResource.List, Key.Page, Key.PageSize);
        api.Read("/tegenstrijdigheden", "tegenstrijdigheden", ContradictionResource.List, Key.Page, Key.PageSize);
        api.ReadNow("/tegenstrijdige-cijfers", "tegenstrijdige-cijfers", InconsistencyResource.List, Key.ConsistencyRules, Key.Indicator, Key.FigureRegion, Key.Page, Key.PageSize);
        api.Read("/afwijkingen", "afwijkingen", AnomalyResource.List, Key.Page, Key.PageSize);
    }

    /// <summary>What the register holds changes: it can be asked as it was known at a moment.</summary>
    /// <param name="api">The group.</param>
    /// <param name="pattern">After the base.</param>
    /// <param name="id">The operationId in the OpenAPI document.</param>
    /// <param name="handler">Its doc comment is the text in the OpenAPI document; its first parameter is an <see cref="ApiRequest"/>.</param>
    /// <param name="keys">The query keys it knows; every other key is an error.</param>
    private static RouteHandlerBuilder Read(this RouteGroupBuilder api, string pattern, string id, Delegate handler, params QueryKey[] keys) =>
        api.ReadNow(pattern, id, handler, [.. keys, Key.KnownOn]);

    /// <summary>What is of the program, has versions of its own (figures), or is not kept by moment (money).</summary>
    private static RouteHandlerBuilder ReadNow(this RouteGroupBuilder api, string pattern, string id, Delegate handler, params QueryKey[] keys) =>
        api.MapRead(pattern, handler).WithName(id).WithMetadata(new QueryKeys(keys), new TagsAttribute(TagOf(pattern)));

    /// <summary>The collection, as a heading in the OpenAPI document: /regios/{code}/maten is under Regios.</summary>
    private static string TagOf(string pattern) => pattern.Split('/') is [_, [var first, .. var rest], ..] ? char.ToUpperInvariant(first) + rest : "Ingang";
}
