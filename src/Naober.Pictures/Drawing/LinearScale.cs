namespace Naober.Pictures.Drawing;

/// <summary>Maps values from..to on positions start..end; a scale without extent maps everything on its start.</summary>
internal readonly record struct LinearScale(double From, double To, double Start, double End)
{
    public double At(double value) => To == From ? Start : Start + ((value - From) / (To - From) * (End - Start));
}
