using System.CommandLine;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;

namespace Naober.Cli.Commands.Finance;

/// <summary>What commands about money compute on: a package or the database.</summary>
internal sealed record FinanceData(Register Register, Catalogue Catalogue, MoneyBook Book)
{
    /// <summary>Runs a command on the data, which keep their files open for as long.</summary>
    internal static async Task<int> RunOnAsync(ParseResult parse, Func<FinanceData, int> run, CancellationToken cancellationToken)
    {
        if (parse.GetValue(RegisterOptions.Package) is { } path)
        {
            var package = PackageInput.Read(path);
            using var cube = new PackageFigures(package).ToCube();
            return run(new(Register.From(package), new(package, [cube]), MoneyBook.From(package)));
        }

        await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
        using var registers = new RegisterCache(database.DataSource, TimeProvider.System);
        using var catalogues = new CatalogueCache(database.DataSource, GlobalOptions.Cubes(parse), TimeProvider.System);
        using var books = new MoneyBookCache(database.DataSource, TimeProvider.System);
        return run(new(
            await registers.CurrentAsync(cancellationToken), await catalogues.CurrentAsync(cancellationToken), await books.CurrentAsync(cancellationToken)));
    }
}
