using Naober.Core;
using Naober.Network;
using Naober.Network.ExploreNetwork;
using Naober.Web.Pages.Regions;

namespace Naober.Web.Pages.Network;

/// <summary>The sentences about a network: what it shows, under which conditions, and how to read it.</summary>
public sealed record NetworkText(Register Register, ExploredNetwork Network, Language Language)
{
    private NetworkChoice Choice => Network.Choice;

    public string Title => T($"Netwerk van {Network.Region.Region.Name}", $"Network of {Network.Region.Region.Name}");

    /// <summary>Date, rule, amounts.</summary>
    public string Conditions => T(
        $"{Formats.Date(Network.Region.Date, Language)}; {Number(Network.Partnerships)} samenwerkingsverbanden met {RegionPictureInput.RuleName(Network.Region.Rule).In(Language)}: {Number(Network.Nodes.Count)} punten en {Number(Network.Edges.Count)} lijnen.",
        $"{Formats.Date(Network.Region.Date, Language)}; {Number(Network.Partnerships)} partnerships with {RegionPictureInput.RuleName(Network.Region.Rule).In(Language)}: {Number(Network.Nodes.Count)} nodes and {Number(Network.Edges.Count)} lines.");

    /// <summary>What a line is, and from which minimum it is drawn.</summary>
    public string Reading => Choice.Mode == NetworkMode.TwoMode
        ? T($"Een lijn loopt van een actor naar een samenwerkingsverband waaraan hij deelneemt{Least("met ten minste {0} van de getoonde actoren")}.",
            $"A line runs from an actor to a partnership in which it takes part{Least("with at least {0} of the actors shown")}.")
        : Network.Minimum == 1
            ? T("Een lijn verbindt twee actoren die ten minste één samenwerkingsverband delen; hoe dikker, hoe meer.", "A line joins two actors that share at least one partnership; the thicker, the more.")
            : T($"Een lijn verbindt twee actoren die ten minste {Network.Minimum} samenwerkingsverbanden delen; hoe dikker, hoe meer.", $"A line joins two actors that share at least {Network.Minimum} partnerships; the thicker, the more.");

    /// <summary>Why there is a minimum that nobody chose; null when there is none.</summary>
    public string? Threshold => Choice.Minimum is null && Network.Minimum > 1
        ? T($"Met één gedeeld samenwerkingsverband waren het {Number(Network.LinesAt(1))} lijnen, te veel om te lezen. Kies zelf een minimum om er meer of minder te zien.",
            $"With one shared partnership there would be {Number(Network.LinesAt(1))} lines, too many to read. Choose a minimum to see more or fewer.")
        : Network.Minimum > (Choice.Minimum ?? 1)
            ? T($"Dit minimum geeft {Number(Network.LinesAt(Choice.Minimum ?? 1))} lijnen; getekend worden er ten hoogste {Number(ExploredNetwork.MostLines)}.",
                $"This minimum gives {Number(Network.LinesAt(Choice.Minimum ?? 1))} lines; at most {Number(ExploredNetwork.MostLines)} are drawn.")
            : null;

    /// <summary>That not everyone is there, and what to do about it; null when everyone is.</summary>
    public string? LeftOut => Network.LeftOut == 0 ? null
        : T($"{Number(Network.LeftOut)} actoren met de minste samenwerkingsverbanden staan er niet bij: getoond worden er ten hoogste {Number(ExploredNetwork.MostActors)}. Kies minder soorten actoren, een kleinere regio of een filter om hen te zien.",
            $"{Number(Network.LeftOut)} actors with the fewest partnerships are not in it: at most {Number(ExploredNetwork.MostActors)} are shown. Choose fewer kinds of actors, a smaller region or a filter to see them.");

    public string Source => T(
        $"Naober, op grond van: {Register.Title}. Peildatum {Formats.Date(Network.Region.Date, Language)}. {Reading}",
        $"Naober, based on: {Register.Title}. Reference date {Formats.Date(Network.Region.Date, Language)}. {Reading}");

    private string Least(string words) => Network.Minimum == 1 ? "" : ", " + string.Format(System.Globalization.CultureInfo.InvariantCulture, words, Network.Minimum);

    private string Number(int value) => Formats.Number(value, Language);

    private string T(string dutch, string english) => Language == Language.Dutch ? dutch : english;
}
