using Naober.Analysis.Layouts;
using Naober.Core;

namespace Naober.Network.ExploreNetwork;

/// <summary>A dot: an actor, or with two modes also a partnership.</summary>
/// <param name="Key">Of the actor or partnership.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">A term of <see cref="Vocabulary.ActorKinds"/>, or <see cref="Partnership"/>.</param>
/// <param name="IsOutside">A government outside the region.</param>
/// <param name="Count">Partnerships of an actor, or actors shown of a partnership; under the filters, whatever the minimum.</param>
/// <param name="Neighbours">Lines to this dot.</param>
/// <param name="Strength">Sum of what its lines stand for.</param>
/// <param name="Community">Number of its community, 1 is the largest; null when it shares nothing with anyone.</param>
/// <param name="Group">Place of what its colour says in <see cref="ExploredNetwork.Groups"/>; null when it belongs to none or to several.</param>
/// <param name="Place">In the drawing, 0 to <see cref="ExploredNetwork.Extent"/>; y grows upwards.</param>
public sealed record NetworkNode(
    string Key, string Name, string Kind, bool IsOutside, int Count, int Neighbours, int Strength, int? Community, int? Group, Point Place)
{
    /// <summary>The kind of a dot that is not an actor.</summary>
    public const string Partnership = "partnership";

    public bool IsPartnership => Kind == Partnership;
}

/// <summary>A line between two dots, by their places in <see cref="ExploredNetwork.Nodes"/>; <paramref name="A"/> is the lowest.</summary>
/// <param name="A">One end.</param>
/// <param name="B">The other end; with two modes the partnership.</param>
/// <param name="Shared">Shared partnerships; 1 for a membership.</param>
public readonly record struct NetworkEdge(int A, int B, int Shared);

/// <summary>Dots with the same colour.</summary>
/// <param name="Key">Of the region, kind or ecosystem; the number of a community.</param>
/// <param name="Name">As in the legend.</param>
/// <param name="Short">As on the picture.</param>
/// <param name="Colour">Number of its colour, -1 is neutral. Groups far from each other may share one, so the picture also names them.</param>
/// <param name="Nodes">How many dots.</param>
/// <param name="Place">The middle of its dots.</param>
public sealed record NetworkGroup(string Key, Words Name, Words Short, int Colour, int Nodes, Point Place);
