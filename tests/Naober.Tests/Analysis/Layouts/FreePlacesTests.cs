using Naober.Analysis.Layouts;

namespace Naober.Tests.Analysis.Layouts;

public sealed class FreePlacesTests
{
    [Fact]
    public void Take_OneWishOfMany_KeepsAllApartAndNear()
    {
        var free = new FreePlaces(2);
        Point[] places = [.. Enumerable.Range(0, 100).Select(_ => free.Take(new(50, 50)))];

        places[0].ShouldBe(new(50, 50));
        places.Index().SelectMany(a => places.Skip(a.Index + 1).Select(b => a.Item.DistanceTo(b))).Min().ShouldBeGreaterThan(1.99);
        // A hundred discs of radius 1 fill a disc of radius 10 at best; the spiral needs no more than twice that.
        places.Max(place => place.DistanceTo(new(50, 50))).ShouldBeLessThan(20);
    }

    [Fact]
    public void TakeExactly_TakenPlace_StaysWhereItIsAndOthersGiveWay()
    {
        var free = new FreePlaces(3);
        free.TakeExactly(new(-1, -1));
        free.TakeExactly(new(-1, -1)).ShouldBe(new(-1, -1));

        free.Take(new(-1.5, -1)).DistanceTo(new(-1, -1)).ShouldBeGreaterThan(2.99);
    }
}
