import type Sigma from "sigma";
import { type LineLook, type Network, type NodeLook, quietNode } from "./data";

/** What is looked at: the dot that is pointed at, otherwise the one that was chosen. Its neighbours stand out, the rest is quiet. */
export class Focus {
  pointed: string | null = null;
  chosen: string | null = null;
  private near: Set<string> = new Set();

  constructor(
    private readonly graph: Network,
    private readonly renderer: Sigma<NodeLook, LineLook>,
  ) {
    renderer.setSetting("nodeReducer", (key, look) => {
      const at = this.at;
      if (at === null) {
        return look;
      }

      return key === at
        ? { ...look, highlighted: true, forceLabel: true, zIndex: 2 }
        : this.near.has(key)
          ? { ...look, forceLabel: this.near.size <= 40, zIndex: 1 }
          : { ...look, color: quietNode, label: "", zIndex: 0 };
    });
    renderer.setSetting("edgeReducer", (edge, look) => {
      const at = this.at;
      return at === null ? look : graph.hasExtremity(edge, at) ? { ...look, size: look.size + 0.6, zIndex: 1 } : { ...look, hidden: true };
    });
    renderer.on("enterNode", ({ node }) => this.point(node));
    renderer.on("leaveNode", () => this.point(null));
  }

  get at(): string | null {
    return this.pointed ?? this.chosen;
  }

  point(key: string | null): void {
    this.pointed = key;
    this.renderer.getContainer().style.cursor = key === null ? "" : "pointer";
    this.show();
  }

  choose(key: string | null): void {
    this.chosen = key;
    this.pointed = null;
    this.show();
  }

  private show(): void {
    this.near = new Set(this.at === null ? [] : this.graph.neighbors(this.at));
    this.renderer.refresh({ skipIndexation: true });
  }
}

/** The neighbours of a dot, strongest first. */
export function neighboursOf(graph: Network, key: string): { key: string; name: string; shared: number }[] {
  return graph
    .mapEdges(key, (_edge, look, source, target) => {
      const other = source === key ? target : source;
      return { key: other, name: graph.getNodeAttribute(other, "label"), shared: look.shared };
    })
    .sort((a, b) => b.shared - a.shared || a.name.localeCompare(b.name));
}
