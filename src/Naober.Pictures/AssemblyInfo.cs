using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Naober.Tests")]
