using Naober.Indicators;

namespace Naober.Web.Pages.Figures;

/// <summary>Base of every page about the figures of regions.</summary>
public abstract class FiguresView : RegisterView
{
    protected Catalogue Catalogue { get; private set; } = null!;

    /// <summary>Looks up what the page shows in <see cref="Catalogue"/>; calls <see cref="View.NotFound"/> when there is no such thing.</summary>
    protected abstract Task PrepareFiguresAsync(CancellationToken cancellationToken);

    protected sealed override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Catalogue = await FigureVersions.CatalogueAsync(Http!);
        Http!.Items[typeof(FigureVersions)] = await FigureVersions.FindAsync(Http, Catalogue);
        await PrepareFiguresAsync(cancellationToken);
    }
}
