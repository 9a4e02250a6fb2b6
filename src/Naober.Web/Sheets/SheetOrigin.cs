using Microsoft.AspNetCore.Http.Extensions;
using Naober.Core;
using Naober.Network;
using Naober.Web.Hosting;
using Naober.Web.Pages;

namespace Naober.Web.Sheets;

/// <summary>Where a file was asked for, and of when its register is when it has data of that: what a reader of the file needs to find it back.</summary>
/// <param name="Language">Of its texts.</param>
/// <param name="Facts">In the order in which they are told.</param>
internal sealed record SheetOrigin(Language Language, IReadOnlyList<(Words Term, string? Text)> Facts)
{
    internal static SheetOrigin Of(HttpContext http, Register? register, DateOnly? date)
    {
        var language = RequestLanguage.Of(http.Request);
        var page = Path.ChangeExtension(http.Request.Path.Value!, null);
        return new(language,
        [
            (new("Register", "Register"), register?.Title),
            (new("Peildatum", "Reference date"), register is not null && date is { } day ? Formats.Date(day, language) : null),
            (new("Bekend op", "As known on"), TimeQuery.Of(http.Request).Known?.Text),
            (new("Pagina", "Page"), UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host, http.Request.PathBase, page, http.Request.QueryString)),
        ]);
    }
}
