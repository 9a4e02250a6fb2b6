using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Naober.Cli.Fetch;
using Naober.Cli.Refresh;
using Naober.Finance;
using Naober.Indicators;
using Naober.Indicators.Publish;
using Naober.Network;
using Naober.Network.Search;
using Naober.Regions.LoadPackage;
using Naober.Web;
using Npgsql;

namespace Naober.Cli.Commands;

/// <summary><c>naober serve</c>: the web application; loads the bundled package into an empty database.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Adressen, met ; ertussen / addresses, separated by ;",
        DefaultValueFactory = _ => "http://127.0.0.1:5200",
        HelpName = "URL",
    };

    private static readonly Option<Uri?> Contact = new("--contact")
    {
        Description = "Waar gebruikers terechtkunnen / where users turn to: mailto:naam@voorbeeld.nl",
        HelpName = "URI",
    };

    internal static Command Create()
    {
        var command = new Command("serve", "Start de webtoepassing / start the web application") { Urls, Contact, FetchCommand.Online };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            await using var database = await GlobalOptions.OpenDatabaseAsync(parse, cancellationToken);
            await LoadBundledPackageAsync(database.DataSource, GlobalOptions.Cubes(parse), output, cancellationToken);
            await using var app = NaoberWeb.Build(new WebOptions
            {
                Urls = parse.GetRequiredValue(Urls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Contact = parse.GetValue(Contact),
                AddRooms = services =>
                {
                    services.AddSingleton(database.DataSource).AddSingleton<RegisterCache>().AddSingleton<RegisterSearch>()
                        .AddSingleton(GlobalOptions.Cubes(parse)).AddSingleton<CatalogueCache>().AddSingleton<MoneyBookCache>();
                    if (FetchSetup.IsOn || parse.GetValue(FetchCommand.Online))
                    {
                        services.AddSingleton(FetchSetup.Of(parse.GetRequiredValue(GlobalOptions.Data))).AddSingleton<Refresher>().AddHostedService<RefreshService>();
                    }
                },
            });
            await StartAsync(app, cancellationToken);
            output.Line(output.Say($"Naober staat klaar op {string.Join(", ", app.Urls)} (stoppen met Ctrl-C)", $"Naober is ready at {string.Join(", ", app.Urls)} (stop with Ctrl-C)"));
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or FormatException or SocketException)
        {
            throw new RefusedException(ExitCode.Failed, "urls", "address-refused", new(
                $"Op dit adres kan Naober niet luisteren; kies een ander met --urls, zoals http://127.0.0.1:5300. ({failure.Message})",
                $"Naober cannot listen on this address; choose another one with --urls, such as http://127.0.0.1:5300. ({failure.Message})"));
        }
    }

    private static async Task LoadBundledPackageAsync(NpgsqlDataSource dataSource, CubeFiles cubes, Output output, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var bundled = Path.Combine(GlobalOptions.Home, "data", "drenthe");
        if (!await PackageStore.IsEmptyAsync(connection, cancellationToken) || !Directory.Exists(bundled))
        {
            return;
        }

        output.Line(output.Say("De gegevens van Drenthe worden geladen ...", "Loading the data of Drenthe ..."));
        var load = await PackageWithFigures.LoadAsync(connection, cubes, PackageInput.Read(bundled), actor: "naober serve", cancellationToken: cancellationToken);
        if (load.Errors.Count > 0)
        {
            throw new RefusedException(ExitCode.Refused, load.Errors);
        }
    }
}
