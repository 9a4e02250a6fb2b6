using System.Text;
using Naober.Files;
using Naober.Files.Roo;

namespace Naober.Tests.Files.Roo;

public sealed class RooReaderTests
{
    private const string Space = "https://organisaties.overheid.nl/static/schema/oo/export/2.6.9";

    [Fact]
    public void Read_OrganisationInsideAnother_ComesAfterIt()
    {
        var file = Read("""
            <p:organisaties>
              <p:organisatie p:systeemId="1001"><p:naam>Asiel en "Migratie"</p:naam><p:afkorting>AM</p:afkorting><p:afkorting>AenM</p:afkorting><p:types><p:type>Ministerie</p:type></p:types>
                <p:organisaties><p:organisatie p:systeemId="1002"><p:naam>Directoraat</p:naam><p:types><p:type>Directie</p:type></p:types></p:organisatie></p:organisaties>
                <p:eindDatum>2020-12-31</p:eindDatum>
                <p:identificatiecodes><p:resourceIdentifier p:naam="KvK-nummer">01140749</p:resourceIdentifier></p:identificatiecodes>
              </p:organisatie>
            </p:organisaties>
            """).File!;

        file.Date.ShouldBe(new(2026, 2, 8));
        file.Organisations.Select(organisation => organisation.Reference.Id).ShouldBe(["1001", "1002"]);
        var first = file.Organisations[0];
        first.Reference.Name.ShouldBe("Asiel en \"Migratie\"");
        first.OtherNames.ShouldBe(["AM", "AenM"]);
        first.Ends.ShouldBe(new(2020, 12, 31));
        first.Codes.ShouldBe([("KvK-nummer", "01140749")]);
    }

    [Fact]
    public void Read_ArrangementAcrossTheBorder_HasItsParticipantsAsStated()
    {
        var arrangement = Read("""
            <p:gemeenschappelijkeRegelingenGrensoverschrijdend>
              <p:regeling p:systeemId="9"><p:titel>Euregio</p:titel><p:samenwerkingsvorm p:afkorting="RZM">'Regeling zonder meer'</p:samenwerkingsvorm>
                <p:deelnemendeOrganisaties><p:deelnemendeOrganisatie p:systeemId="2" resourceIdentifierTOOI="https://identifier.overheid.nl/tooi/id/gemeente/gm0114">
                  <p:naam>Gemeente Emmen</p:naam><p:toetredingsDatum>2019-04-01</p:toetredingsDatum><p:verdeelsleutel>5,1</p:verdeelsleutel>
                  <p:bestuursorganen><p:bestuursorgaan>Gemeenteraad</p:bestuursorgaan><p:bestuursorgaan>Burgemeester</p:bestuursorgaan></p:bestuursorganen>
                </p:deelnemendeOrganisatie></p:deelnemendeOrganisaties>
                <p:previousVersion p:systeemId="8">Euregio</p:previousVersion>
              </p:regeling>
            </p:gemeenschappelijkeRegelingenGrensoverschrijdend>
            """).File!.Arrangements.ShouldHaveSingleItem();

        (arrangement.IsCrossBorder, arrangement.Form, arrangement.Previous).ShouldBe((true, "'Regeling zonder meer'", "8"));
        var participant = arrangement.Participants.ShouldHaveSingleItem();
        participant.Reference.Tooi.ShouldEndWith("gm0114");
        participant.Accession.ShouldBe(new DateOnly(2019, 4, 1));
        participant.AllocationKey.ShouldBe("5,1");
        participant.Bodies.ShouldBe(["Gemeenteraad", "Burgemeester"]);
    }

    [Fact]
    public void Read_ElementsThatTheFormatDoesNotHave_AreCountedAndPassedOver()
    {
        var result = Read("""
            <p:organisaties>
              <p:organisatie p:systeemId="1"><p:naam>A</p:naam><p:types/><p:contact><p:fax>1</p:fax></p:contact><p:nieuw><p:naam>B</p:naam></p:nieuw><x:naam xmlns:x="urn:x">C</x:naam></p:organisatie>
              <p:organisatie p:systeemId="2"><p:naam>D</p:naam><p:types/><p:nieuw/></p:organisatie>
            </p:organisaties>
            """);

        result.File!.Organisations.Select(organisation => organisation.Reference.Name).ShouldBe(["A", "D"]);
        result.Ignored.ShouldBe(new Dictionary<string, int> { ["nieuw"] = 2, ["x:naam"] = 1 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("<p:organisaties><p:organisatie p:systeemId=\"1\"><p:types/></p:organisatie></p:organisaties>", "required")]
    [InlineData("<p:organisaties><p:organisatie p:systeemId=\"x1\"><p:naam>A</p:naam></p:organisatie></p:organisaties>", "system-id")]
    [InlineData("<p:organisaties><p:organisatie p:systeemId=\"1\"><p:naam>A</p:naam><p:eindDatum>2021-02-31</p:eindDatum></p:organisatie></p:organisaties>", "date")]
    [InlineData("<p:gemeenschappelijkeRegelingen><p:regeling p:systeemId=\"1\"/></p:gemeenschappelijkeRegelingen>", "required")]
    [InlineData("<p:gemeenschappelijkeRegelingen><p:regeling p:systeemId=\"1\"><p:titel>A</p:titel></p:regeling><p:regeling p:systeemId=\"1\"><p:titel>B</p:titel></p:regeling></p:gemeenschappelijkeRegelingen>", "repeated-id")]
    [InlineData("<p:organisaties><p:organisatie></p:organisaties>", "xml")]
    public void Read_WrongContent_IsRefusedWithItsLine(string content, string code)
    {
        var result = Read(content);

        result.File.ShouldBeNull();
        var error = result.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe(code);
        error.Line.ShouldBe(2);
        int.Parse(error.Column).ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><p:overheidsorganisaties xmlns:p=\"" + Space + "\"/>", "xml")]
    [InlineData("<organisaties/>", "not-roo")]
    [InlineData("<p:overheidsorganisaties xmlns:p=\"urn:x\"/>", "not-roo")]
    [InlineData("<p:overheidsorganisaties p:timestamp=\"gisteren\" xmlns:p=\"" + Space + "\"/>", "timestamp")]
    [InlineData("", "xml")]
    [InlineData("PK\u0003\u0004", "xml")]
    public void Read_AnotherFile_IsRefused(string text, string code)
    {
        var result = RooReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "roo.xml");

        (result.File, result.Errors.ShouldHaveSingleItem().Code).ShouldBe((null, code));
    }

    /// <summary>An export that is no good XML is one all the same: reading it says what is wrong.</summary>
    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<p:overheidsorganisaties xmlns:p=\"x\">", "utf-8", true)]
    [InlineData("\uFEFF<p:overheidsorganisaties xmlns:p=\"x\">", "utf-16", true)]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1252\"?><p:overheidsorganisaties>", "utf-8", true)]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p:overheidsorganisaties>&e;", "utf-8", true)]
    [InlineData("naam,soort\nexport,overheidsorganisaties", "utf-8", false)]
    [InlineData("", "utf-8", false)]
    public void Recognises_Start_SaysWhatItIs(string text, string encoding, bool expected)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Encoding.GetEncoding(encoding).GetBytes(text));
            RooReader.Recognises(path).ShouldBe(expected);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Read_TooDeepTooLongOrTooLarge_StopsThere()
    {
        Codes(string.Concat(Enumerable.Repeat("<p:a>", 100_000))).ShouldBe(["too-deep"]);
        Codes($"<p:organisaties><p:organisatie><p:naam>{new string('x', 2 << 20)}</p:naam></p:organisatie></p:organisaties>").ShouldBe(["text-too-long"]);
        Codes("<p:organisaties/>" + new string(' ', 100_000), new InputLimits { XmlBytes = 10_000 }).ShouldBe(["file-too-large"]);

        static IEnumerable<string> Codes(string content, InputLimits? limits = null) => Read(content, limits).Errors.Select(error => error.Code);
    }

    internal static RooResult Read(string content, InputLimits? limits = null) => RooReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Document(content))), "roo.xml", limits);

    internal static string Document(string content) =>
        $"<p:overheidsorganisaties p:timestamp=\"2026-02-08T22:00:10.863+01:00\" xmlns:p=\"{Space}\">\n{content}\n</p:overheidsorganisaties>";
}
