using Naober.Files.Docx;
using Naober.Files.Xlsx;
using Naober.Finance.ViewContributions;
using Naober.Network;
using Naober.Web.Hosting;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Affiliated;

/// <summary>The page about affiliated parties as files; the paragraph also for Word and Excel.</summary>
internal static class AffiliatedFiles
{
    internal static void MapAffiliated(this IEndpointRouteBuilder endpoints)
    {
        var page = Routes.AffiliatedUnder(Routes.Each(Routes.Regions));
        endpoints.MapSheet(page, AffiliatedSheets.OfAsync);
        var paragraph = Routes.ParagraphUnder(page);
        foreach (var address in new[] { paragraph.Dutch, paragraph.English })
        {
            endpoints.MapRead(address + ".docx", Answer(DocxWriter.MediaType, (stream, request, view) => DocxWriter.Write(
                stream, new AffiliatedDocument(view, AffiliatedQuery.NameOf(request.Register, view.Actor)!, request.Register, request.Language).Build())));
            endpoints.MapRead(address + ".xlsx", Answer(XlsxWriter.MediaType, (stream, request, view) => XlsxWriter.Write(
                stream, new AffiliatedWorkbook(view, request.Register, request.Language).Sheets(), request.Language, request.Http.RequestAborted)));
        }
    }

    private static Func<HttpContext, RegisterCache, Task<IResult>> Answer(string type, Action<Stream, SheetRequest, CouncilView> write) => async (http, cache) =>
    {
        var request = await SheetRequest.OfAsync(http, cache);
        if (await AffiliatedQuery.ViewAsync(request) is not { } view)
        {
            return TypedResults.NotFound();
        }

        using var memory = new MemoryStream();
        write(memory, request, view);
        return TypedResults.Bytes(memory.ToArray(), type);
    };
}
