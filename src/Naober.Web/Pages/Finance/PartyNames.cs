namespace Naober.Web.Pages.Finance;

/// <summary>Names of parties as they fit under a bar: gemeente Emmen is Emmen; a province keeps its kind, for it may share its name.</summary>
internal static class PartyNames
{
    private const string Municipality = "gemeente ";

    internal static string Short(string name) => name.StartsWith(Municipality, StringComparison.Ordinal) ? name[Municipality.Length..] : name;
}
