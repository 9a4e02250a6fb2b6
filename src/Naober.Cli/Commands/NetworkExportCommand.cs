using System.CommandLine;
using Naober.Files.Networks;
using Naober.Network.ExportNetwork;

namespace Naober.Cli.Commands;

/// <summary><c>naober network export</c>: the network of a region as a file for other programs.</summary>
internal static class NetworkExportCommand
{
    private static readonly Option<string> Format = new("--format")
    {
        Description = "Bestandsvorm / file format",
        Required = true,
        HelpName = "graphml|gexf|pajek|csv",
    };

    private static readonly Option<bool> OneMode = new("--one-mode")
    {
        Description = "Alleen actoren, verbonden door de verbanden die zij delen / actors only, connected by the partnerships they share",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Het bestand; - is standaarduitvoer / the file; - is standard output",
        Required = true,
        HelpName = "BESTAND",
    };

    internal static Command Create()
    {
        var command = new Command("export", "Het netwerk als bestand voor andere programma's / the network as a file for other programs")
        {
            RegisterOptions.Region, RegisterOptions.Date, RegisterOptions.Rule, RegisterOptions.Package, Format, OneMode, Out,
        };
        command.Runs(async (parse, output, cancellationToken) =>
        {
            var format = ReadFormat(parse);
            var register = await RegisterOptions.ReadRegisterAsync(parse, cancellationToken);
            var network = RegisterOptions.Network(parse, register);
            var document = parse.GetValue(OneMode) ? NetworkExport.OneMode(network) : NetworkExport.TwoMode(register, network);
            var path = parse.GetRequiredValue(Out);
            if (path == "-")
            {
                using var standardOutput = Console.OpenStandardOutput();
                NetworkFile.Write(standardOutput, format, document);
                return ExitCode.Done;
            }

            WriteFile(path, format, document);
            var written = new { File = path, Actors = document.Actors.Count, Partnerships = document.Partnerships?.Count, Edges = document.Edges.Count };
            if (output.Json)
            {
                output.Document(written);
            }
            else
            {
                output.Line(output.Say(
                    $"{path}: {document.Nodes.Count} knopen en {document.Edges.Count} lijnen.", $"{path}: {document.Nodes.Count} nodes and {document.Edges.Count} edges."));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteFile(string path, NetworkFormat format, NetworkDocument document)
    {
        try
        {
            using var file = File.Create(path);
            NetworkFile.Write(file, format, document);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(ExitCode.Refused, "out", "unwritable", new(
                $"\"{path}\" kan niet worden geschreven. ({failure.Message})", $"\"{path}\" cannot be written. ({failure.Message})"));
        }
    }

    private static NetworkFormat ReadFormat(ParseResult parse) => parse.GetRequiredValue(Format) switch
    {
        "graphml" => NetworkFormat.GraphMl,
        "gexf" => NetworkFormat.Gexf,
        "pajek" => NetworkFormat.Pajek,
        "csv" => NetworkFormat.Csv,
        var other => throw new RefusedException(ExitCode.Refused, "format", "unknown-format", new(
            $"\"{other}\" is geen bestandsvorm; kies graphml, gexf, pajek of csv.", $"\"{other}\" is not a file format; choose graphml, gexf, pajek or csv.")),
    };
}
