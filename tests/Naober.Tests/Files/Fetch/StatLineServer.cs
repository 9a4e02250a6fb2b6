using System.Text.Json.Nodes;
using Naober.Files.Fetch;

namespace Naober.Tests.Files.Fetch;

/// <summary>
/// The two services of Statistics Netherlands on loopback, in their own form: each gives the files of a folder, figures and codes in
/// pages, and answers 404 to what is not there.
/// </summary>
internal sealed class StatLineServer : IDisposable
{
    private const int PageSize = 2;

    private readonly LoopbackServer server;

    internal StatLineServer() => server = new(Answer);

    /// <summary>The folder with the table of OData 3; null when it is not published there.</summary>
    internal string? V3 { get; set; }

    /// <inheritdoc cref="V3"/>
    internal string? V4 { get; set; }

    /// <summary>The set that the service cannot give.</summary>
    internal string? Broken { get; set; }

    internal CbsServices Services => new(server.At("/v3/"), server.At("/v4/"));

    internal IReadOnlyList<string> Asked => [.. server.Requests.Select(request => request.Split(' ')[1])];

    internal static GuardedHttp Open() => new(new(["127.0.0.1"]) { IsPublic = _ => true, IsTest = true });

    public void Dispose() => server.Dispose();

    private string Answer(string request)
    {
        var address = server.At(request.Split(' ')[1]);
        var (version, set) = (address.Segments[1].Trim('/'), address.Segments[^1]);
        if ((version == "v3" ? V3 : V4) is not { } folder || Directory.GetFiles(folder, set + ".*json").FirstOrDefault() is not { } file)
        {
            return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        }

        if (set == Broken)
        {
            return "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        }

        // Escaped, so that a byte is a character.
        var answer = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        if (answer["value"] is JsonArray rows && set is not ("TableInfos" or "DataProperties" or "MeasureCodes" or "MeasureGroups" or "Dimensions"))
        {
            var skip = address.Query.Split("$skip=") is [_, var from] ? int.Parse(from, System.Globalization.CultureInfo.InvariantCulture) : 0;
            answer["value"] = new JsonArray([.. rows.Skip(skip).Take(PageSize).Select(row => row!.DeepClone())]);
            if (rows.Count > skip + PageSize)
            {
                answer[version == "v3" ? "odata.nextLink" : "@odata.nextLink"] = new Uri(address, $"?$skip={skip + PageSize}").ToString();
            }
        }

        return LoopbackServer.Ok(answer.ToJsonString());
    }
}
