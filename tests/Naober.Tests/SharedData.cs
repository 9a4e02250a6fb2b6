namespace Naober.Tests;

/// <summary>The real files that stand beside the project.</summary>
internal static class SharedData
{
    public static string Path(params string[] path)
    {
        var data = System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared", "data");
        Assert.SkipUnless(Directory.Exists(data), "The real register files stand in ../shared/data, beside the project; they are not there.");
        return System.IO.Path.Combine([data, .. path]);
    }
}
