using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Naober.Core;
using Naober.Web.Api.Queries;

namespace Naober.Web.Api;

/// <summary>
/// The OpenAPI document, in Dutch. Texts of operations and fields are the doc comments in Resources; parameters come from the
/// query keys that also check them; what every operation has in common is added here.
/// </summary>
internal static class ApiDocument
{
    internal const string Title = "Naober API";

    private const string Description = """
        Wie in een regio met wie samenwerkt, waaraan en op welke schaal: regio's, actoren, samenwerkingsverbanden, deelnames en de maten van het netwerk; en wat het oplevert: indicatoren met hun cijfers en posities, en stromen van mensen. Alleen lezen, zonder sleutel. Het basisadres zelf geeft verwijzingen naar alle verzamelingen.

        Wat niet bekend is, is `null`, een lege lijst of de code `unknown`; het wordt nooit ingevuld. Getallen zijn niet afgerond en hebben hun breuk bij zich.
        """;

    internal static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = operation =>
            operation.HttpMethod == HttpMethods.Get && operation.ActionDescriptor.EndpointMetadata.OfType<QueryKeys>().Any();
        options.CreateSchemaReferenceId = type => type.Type is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() is var kind && (kind == typeof(Lijst<>) || kind == typeof(CijferLijst<>))
            ? generic.GenericTypeArguments[0].Name.Replace("InLijst", "", StringComparison.Ordinal) + "Lijst"
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddOperationTransformer(DescribeAsync);
        options.AddDocumentTransformer(FinishAsync);
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters ??= [];
        foreach (var path in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
        {
            path.Description = path.Name == "id" ? "Het id van de maat." : "De code.";
        }

        foreach (var key in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryKeys>().SelectMany(keys => keys.All))
        {
            operation.Parameters.Add(Parameter(key));
        }

        if (operation.Responses!["200"].Content is { } content && content.TryGetValue(Accept.Csv, out var csv))
        {
            csv.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Alle rijen, met kopregel; een pagina alleen als daarom is gevraagd." };
        }

        if (operation.Responses!["200"].Content is { } formats && formats.TryGetValue(Accept.JsonStat, out var cube))
        {
            cube.Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Alle cijfers als JSON-stat 2.0: een dataset met de dimensies period en region." };
        }

        operation.Responses["200"].Description = "Het antwoord.";
        operation.Responses["304"] = new OpenApiResponse { Description = "Niet veranderd sinds de ETag in If-None-Match." };
        await AddErrorAsync<OngeldigeVraag>("400", "De vraag klopt niet; alle fouten staan erbij.");
        if (operation.Parameters.Any(parameter => parameter.In == ParameterLocation.Path))
        {
            await AddErrorAsync<Probleem>("404", "Niet gevonden.");
        }

        await AddErrorAsync<Probleem>("406", "Geen van de gevraagde formaten is leverbaar.");
        await AddErrorAsync<Probleem>("500", "Er ging iets mis.");
        foreach (var response in operation.Responses.Values.OfType<OpenApiResponse>())
        {
            response.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { ["API-Version"] = VersionHeader };
        }

        async Task AddErrorAsync<T>(string status, string description)
        {
            var schema = await context.GetOrCreateSchemaAsync(typeof(T), cancellationToken: cancellationToken);
            context.Document!.AddComponent(typeof(T).Name, schema);
            operation.Responses![status] = new OpenApiResponse
            {
                Description = description,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ApiProblem.ContentType] = new() { Schema = new OpenApiSchemaReference(typeof(T).Name, context.Document) },
                },
            };
        }
    }

    private static OpenApiHeader VersionHeader => new()
    {
        Description = "Volledig versienummer van de API.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [(JsonNode)NaoberApi.Version] },
    };

    private static OpenApiParameter Parameter(QueryKey key) => new()
    {
        Name = key.Name,
        In = ParameterLocation.Query,
        Description = key.Description,
        Schema = key.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = key.Schema } : key.Schema,
    };

    private static Task FinishAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var request = context.ApplicationServices.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request;
        var site = $"{request.Scheme}://{request.Host}{request.PathBase}";
        document.Info = new OpenApiInfo
        {
            Title = Title,
            Version = NaoberApi.Version,
            Description = Description,
            Contact = ContactOf(context.ApplicationServices.GetRequiredService<WebOptions>(), site),
            License = new OpenApiLicense { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
        };
        document.Servers = [new OpenApiServer { Url = site + NaoberApi.Base, Description = "Deze installatie" }];
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths)
        {
            paths.Add(path[NaoberApi.Base.Length..], item);
        }

        document.Paths = paths;
        document.Tags = paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Tags!)
            .Select(tag => tag.Name!).Distinct(StringComparer.Ordinal).Select(name => new OpenApiTag { Name = name }).ToHashSet();
        foreach (var property in document.Components!.Schemas!.Values.SelectMany(schema => schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)))
        {
            LiftDescription(property.Value);
        }

        return Task.CompletedTask;
    }

    /// <summary>A field that may be null has its description at the alternative that is not; people look for it at the field.</summary>
    private static void LiftDescription(IOpenApiSchema property)
    {
        if (property is OpenApiSchema { OneOf: { } alternatives } schema)
        {
            schema.Description ??= alternatives.OfType<OpenApiSchemaReference>().FirstOrDefault()?.Description;
        }
    }

    /// <summary>Whoever runs this installation, and otherwise the makers, as in publiccode.yml.</summary>
    private static OpenApiContact ContactOf(WebOptions options, string site) => new()
    {
        Name = options.Contact is null ? "Naober" : "Beheerder van deze installatie van Naober",
        Url = options.Contact is { Scheme: not "mailto" } page ? page : new Uri(site + Routes.About.In(Language.Dutch)),
        Email = options.Contact is { Scheme: "mailto" } mail ? mail.AbsoluteUri["mailto:".Length..] : "naober@example.org",
    };
}
