using System.Globalization;
using Naober.Core;
using Naober.Finance;
using Naober.Finance.AssessProject;
using Naober.Finance.FollowCapacity;
using Naober.Finance.FundProjects;
using Naober.Network;
using Naober.Pictures;
using Naober.Web.Pages.Regions;
using Naober.Web.Sheets;

namespace Naober.Web.Pages.Finance.Projects;

/// <summary>The pictures of programme funding: what is left per year, and the hours of partners.</summary>
internal static class ProjectPictures
{
    internal static Words Source { get; } = new("Naober; de bronnen staan op de pagina van de regeling.", "Naober; the page of the scheme has the sources.");

    /// <summary>All programmes with a ceiling together, a bar per year: granted, pending and left; null when no ceiling is known.</summary>
    internal static PictureContent? Room(Funding funding, FundingScheme scheme, Language language)
    {
        var years = scheme.Programmes.SelectMany(funding.RoomOf).Where(room => room.Ceiling is not null).GroupBy(room => room.Year).OrderBy(year => year.Key).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        Words[] parts = [new("toegekend", "granted"), new("nog in behandeling", "pending"), new("over", "left")];
        return PictureContent.Of<StackedBars, StackedBarsData>(
            new Words("Alle programma's met een plafond samen; boven elke staaf hun plafonds. Een programma kan tekortkomen terwijl een ander overhoudt: dat staat in de tabel.", "All programmes with a ceiling together, their ceilings above every bar. One programme can be short while another has some left: the table tells.").In(language),
            new(
                [.. parts.Select(part => part.In(language))],
                [.. years.Select(year => new StackedBar(
                    year.Key.ToString(CultureInfo.InvariantCulture),
                    [Segment(Sum(year, room => room.Granted)), Segment(Sum(year, room => room.Pending)), Segment(Positive(Sum(year, room => room.RoomWithPending!.Value)))],
                    Formats.Amount(Sum(year, room => room.Ceiling!.Amount), language)))],
                new Words("euro", "euros").In(language)),
            string.Join(" ", years.Select(year => $"{year.Key}: {new Words("over", "left").In(language)} {Formats.Amount(Sum(year, room => room.RoomWithPending!.Value), language)}.")),
            ProjectSheets.Room(funding, scheme));

        StackSegment? Segment(Money amount) => amount == Money.Zero ? null : new((double)amount.Euros, Formats.Amount(amount, language));
    }

    /// <summary>A bar per partner in the last year: what was delivered and what is still to come; null when nothing was promised.</summary>
    internal static PictureContent? Hours(IReadOnlyList<PartnerCapacity> capacity, Register register, Language language)
    {
        var known = capacity.Where(hours => hours.Promised is not null || hours.Minimum is not null).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var year = known.Max(hours => hours.Year);
        Words[] parts = [new("geleverd", "delivered"), new("nog te leveren", "still to deliver")];
        return PictureContent.Of<StackedBars, StackedBarsData>(
            new Words($"In {year}, het laatste jaar waarvan uren zijn vastgelegd.", $"In {year}, the last year with recorded hours.").In(language),
            new(
                [.. parts.Select(part => part.In(language))],
                [.. known.Where(hours => hours.Year == year).Select(hours => new StackedBar(
                    PartyNames.Short(register.FindActor(hours.Actor)?.Name ?? hours.Actor),
                    [Segment(hours.Delivered ?? 0), Segment(Math.Max(0, hours.Remaining ?? 0))],
                    Number(hours.Promised ?? hours.Minimum!.Value)))],
                new Words("uren", "hours").In(language)),
            new Words("Boven elke staaf wat is toegezegd.", "Above every bar what was promised.").In(language),
            ProjectSheets.Hours(capacity, register, language));

        StackSegment? Segment(decimal hours) => hours == 0 ? null : new((double)hours, Number(hours));

        string Number(decimal hours) => Formats.Number(hours, 0, language);
    }

    internal static async ValueTask<(string Title, PictureContent Content)?> RoomAsync(SheetRequest request) =>
        await BookAsync(request) is { } book && book.Funding.FindScheme(request.Route("key")) is { } scheme && Room(book.Funding, scheme, request.Language) is { } content ? (scheme.Name, content) : null;

    internal static async ValueTask<(string Title, PictureContent Content)?> HoursAsync(SheetRequest request) =>
        await BookAsync(request) is { } book && Hours(book.Capacity, request.Register, request.Language) is { } content
            ? (new Words("Uren van partners", "Hours of partners").In(request.Language), content)
            : null;

    private static ValueTask<MoneyBook> BookAsync(SheetRequest request) => request.Service<MoneyBookCache>().CurrentAsync(request.Http.RequestAborted);

    private static Money Sum(IEnumerable<ProgrammeRoom> rooms, Func<ProgrammeRoom, Money> of) => Money.Sum(rooms.Select(of));

    private static Money Positive(Money amount) => amount.IsNegative ? Money.Zero : amount;
}
