using Naober.Core;
using Naober.Network;
using Naober.Network.MeasureRegion;
using Naober.Tests.Network;
using Naober.Web.Pages.Regions;

namespace Naober.Tests.Web.Pages.Regions;

/// <summary>Every picture draws whatever a package may hold: regions overlap, seats coincide, names are odd.</summary>
public sealed class RegionPicturesTests
{
    private static readonly DateOnly Date = new(2021, 9, 1);

    [Fact]
    public void Draw_OverlappingRegionsAndOddNames_DrawsOrSaysThereIsNothing()
    {
        var register = Register.From(new PackageBuilder()
            .Add("sources", "bre,BRE")
            .Add("regions", "PV01,Noord  - Pe,province,,,,", "PV02,-,province,,,,", "CR01,Een,corop,,,,", "CR02,Twee,corop,,,,", "GM01,Aa,municipality,,,53,6.5", "GM02,Be,municipality,,,53,6.5")
            .Add("region_parts", "PV01,GM01", "PV01,GM02", "CR01,GM01", "CR01,GM02", "CR02,GM01")
            .Add("actors", "GM01,Aa,,municipality,GM01", "GM02,Be,,municipality,GM02", "c1,Ce,,company,")
            .Add("partnerships", "p1,Een,,network,voluntary,regional,space|social")
            .Add("memberships", "p1,GM01,member", "p1,GM01,chair", "p1,GM02,member", "p1,c1,member")
            .Add("published", "partnerships,PV01,,2021,bre,tabel 3,1,count", "partnerships,PV02,,2021,bre,tabel 3,,count")
            .Build(Date));

        foreach (var region in register.Regions.All)
        {
            var input = new RegionPictureInput(register, RegionNetwork.Of(register, region.Key, Date), Language.Dutch);
            foreach (var picture in RegionPictures.All)
            {
                Should.NotThrow(() => picture.Draw(input), $"{region.Key} {picture.Id}");
            }
        }

        var whole = new RegionPictureInput(register, RegionNetwork.Of(register, "PV01", Date), Language.Dutch);
        RegionPictures.All.Where(picture => picture.Draw(whole) is null).Select(picture => picture.Id).ShouldBe(["directions", "orientation"]);
    }
}
