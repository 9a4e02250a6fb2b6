using System.Text;
using Naober.Core;
using Naober.Files.Networks;
using Naober.Files.Xlsx;
using Naober.Network;
using Naober.Network.ExploreNetwork;
using Naober.Pictures;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Network;

/// <summary>The network page as files: the same address, with the same query, followed by an extension.</summary>
internal static class NetworkFiles
{
    private sealed record Request(NetworkQuery Query, Register Register, ExploredNetwork Network, SheetOrigin Origin)
    {
        public Language Language => Origin.Language;
    }

    internal static void MapNetworkFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFile(Routes.Network, ".json", SheetFiles.JsonType, request => ValueTask.FromResult(NetworkJson.Of(request.Query, request.Network, request.Language)));
        endpoints.MapFile(Routes.Network, ".svg", SvgDocument.MediaType, request => SvgAsync(request, PictureSize.Wide));
        endpoints.MapFile(Routes.Network, ".narrow.svg", SvgDocument.MediaType, request => SvgAsync(request, PictureSize.Narrow));
        foreach (var format in Enum.GetValues<NetworkFormat>())
        {
            endpoints.MapFile(Routes.Network, NetworkFile.ExtensionOf(format), NetworkFile.MediaTypeOf(format), request => ValueTask.FromResult(Document(request, format)));
        }

        endpoints.MapFile(Routes.Network, ".xlsx", XlsxWriter.MediaType, request => ValueTask.FromResult(SheetWorkbook.Of(
            [(new("Punten", "Nodes"), NetworkSheets.Nodes(request.Network)), (new("Lijnen", "Lines"), NetworkSheets.Lines(request.Network))], request.Origin)));
        endpoints.MapSheets(Routes.NetworkNodes, NetworkSheets.Nodes);
        endpoints.MapSheets(Routes.NetworkLines, NetworkSheets.Lines);
    }

    private static async ValueTask<byte[]> SvgAsync(Request request, PictureSize size) => Encoding.UTF8.GetBytes(await NetworkDrawing.SvgAsync(
        new(request.Register, request.Network, request.Language), request.Network, request.Query.FindNode(request.Network), size));

    private static byte[] Document(Request request, NetworkFormat format)
    {
        var text = new NetworkText(request.Register, request.Network, request.Language);
        using var stream = new MemoryStream();
        NetworkFile.Write(stream, format, ExploredDocument.Of(request.Network, $"{text.Title}. {text.Source}"));
        return stream.ToArray();
    }

    private static void MapSheets(this IEndpointRouteBuilder endpoints, Words route, Func<ExploredNetwork, Sheet> make)
    {
        foreach (var format in SheetFormat.All)
        {
            endpoints.MapFile(route, format.Extension, format.MediaType, request => ValueTask.FromResult(format.Write(make(request.Network), request.Origin)));
        }
    }

    private static void MapFile(this IEndpointRouteBuilder endpoints, Words route, string extension, string type, Func<Request, ValueTask<byte[]>> make)
    {
        foreach (var address in new[] { route.Dutch, route.English })
        {
            endpoints.MapRead(address + extension, async (HttpContext http, RegisterCache cache) =>
            {
                var (query, register) = await NetworkQuery.ReadAsync(http, cache);
                return TypedResults.Bytes(await make(new(query, register, query.Find(cache, register), SheetOrigin.Of(http, register, query.Date))), type);
            });
        }
    }
}
