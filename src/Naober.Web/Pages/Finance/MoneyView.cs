using Microsoft.AspNetCore.Components;
using Naober.Finance;
using Naober.Indicators;

namespace Naober.Web.Pages.Finance;

/// <summary>Base of every page about money.</summary>
public abstract class MoneyView : RegisterView
{
    [Inject]
    public required MoneyBookCache Books { get; set; }

    [Inject]
    public required CatalogueCache Catalogues { get; set; }

    protected MoneyBook Book { get; private set; } = null!;

    /// <summary>The figures that money is divided by.</summary>
    protected Catalogue Catalogue { get; private set; } = null!;

    /// <summary>Looks up what the page shows in <see cref="Book"/>; calls <see cref="View.NotFound"/> when there is no such thing.</summary>
    protected abstract Task PrepareMoneyAsync(CancellationToken cancellationToken);

    protected sealed override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Book = await Books.CurrentAsync(cancellationToken);
        Catalogue = await Catalogues.CurrentAsync(cancellationToken);
        await PrepareMoneyAsync(cancellationToken);
    }
}
