using System.CommandLine;
using Naober.Cli;
using Naober.Cli.Commands;
using Naober.Cli.Commands.Finance;
using Naober.Cli.Commands.Graph;
using Naober.Cli.Commands.Indicators;

var root = new RootCommand("Naober: zien en sturen hoe een regio samenwerkt / see and steer how a region works together")
{
    ServeCommand.Create(),
    LoadCommand.Create(),
    FetchCommand.Create(),
    RefreshCommand.Create(),
    SaveCommand.Create(),
    new Command("network", "Het netwerk van een regio / the network of a region")
    {
        NetworkMetricsCommand.Create(),
        NetworkPairsCommand.Create(),
        NetworkSeriesCommand.Create(),
        NetworkCompareCommand.Create(),
        NetworkCommunitiesCommand.Create(),
        NetworkExportCommand.Create(),
        RegisterOptions.KnownOn,
    },
    new Command("indicators", "De cijfers van regio's / the figures of regions")
    {
        IndicatorsCheckCommand.Create(),
        IndicatorsPositionCommand.Create(),
        IndicatorsProfileCommand.Create(),
        IndicatorsSeriesCommand.Create(),
        IndicatorsTrendCommand.Create(),
        IndicatorsVersionsCommand.Create(),
        IndicatorsChangesCommand.Create(),
        IndicatorsPublishCommand.Create(),
        IndicatorsFlowsCommand.Create(),
        IndicatorsMoversCommand.Create(),
        IndicatorsDescribeCommand.Create(),
    },
    new Command("finance", "Wat samenwerken kost en wie het betaalt / what collaboration costs and who pays")
    {
        FinanceAllocateCommand.Create(),
        FinanceCompareCommand.Create(),
        FinanceAssessCommand.Create(),
        FinanceBudgetCommand.Create(),
        FinanceDealCommand.Create(),
    },
    new Command("graph", "Een netwerk uit een CSV-bestand, zonder database / a network from a CSV file, without a database")
    {
        GraphProjectCommand.Create(),
        GraphCommunitiesCommand.Create(),
        GraphBetweennessCommand.Create(),
        GraphComponentsCommand.Create(),
        GraphKCoreCommand.Create(),
    },
    new Command("registers", "Wat registers en pakketten gemeen hebben / what registers and packages have in common")
    {
        RegistersMatchesCommand.Create(),
        RegistersDecideCommand.Create(),
    },
    new Command("audit", "De vastgelegde wijzigingen / the recorded changes") { AuditVerifyCommand.Create() },
    GlobalOptions.Json,
    GlobalOptions.Lang,
    GlobalOptions.Data,
};

var parse = root.Parse(args);
return parse.Errors.Count > 0 ? GlobalOptions.Refuse(parse) : await parse.InvokeAsync();
