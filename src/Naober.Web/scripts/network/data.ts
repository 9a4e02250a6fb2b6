import Graph from "graphology";

/** The network as the server gives it: a list per property; lines refer to nodes, nodes to groups, by place. */
export interface NetworkData {
  mode: "actors" | "two-mode";
  groups: { name: string; short: string | null; colour: string; x: number; y: number }[];
  nodes: { key: string[]; name: string[]; kind: string[]; outside: number[]; count: number[]; group: (number | null)[]; x: number[]; y: number[] };
  lines: { a: number[]; b: number[]; shared: number[] };
}

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  shape: number;
  kind: string;
  count: number;
  group: string;
  outside: boolean;
}

export interface LineLook {
  size: number;
  color: string;
  shared: number;
}

export type Network = Graph<NodeLook, LineLook>;

const grey = "#7b8794";
const shapes: Record<string, number> = { municipality: 0, province: 1, "water-authority": 2, partnership: 4 };
const otherShape = 3;
/** Added to a shape that is drawn hollow. */
export const hollow = 10;

export const quietNode = "#dfe5ea";

/** Sizes and colours follow the picture of the server, so that both look alike. */
export function build(data: NetworkData, width: number, height: number): Network {
  const graph: Network = new Graph({ type: "undirected", multi: false });
  const { nodes, lines, groups } = data;
  const mean = Math.sqrt((width * height * 0.06) / Math.max(1, nodes.key.length) / Math.PI);
  const largest = Math.min(14, Math.max(4.5, 2 * mean));
  const most = Math.max(1, ...nodes.count);
  const colourOf = (group: number | null | undefined) => (group == null ? grey : groups[group]!.colour);
  nodes.key.forEach((key, i) => {
    const kind = nodes.kind[i]!;
    const outside = nodes.outside[i] === 1;
    graph.addNode(key, {
      x: nodes.x[i]!,
      y: nodes.y[i]!,
      size: Math.max(largest * 0.35, largest * Math.sqrt(nodes.count[i]! / most)),
      label: nodes.name[i]!,
      color: colourOf(nodes.group[i]),
      shape: (shapes[kind] ?? otherShape) + (outside || kind === "partnership" ? hollow : 0),
      kind,
      count: nodes.count[i]!,
      group: nodes.group[i] == null ? "" : groups[nodes.group[i]!]!.name,
      outside,
    });
  });
  const least = Math.min(...lines.shared);
  const range = Math.max(...lines.shared) - least;
  const few = 12 / Math.sqrt(lines.a.length);
  const faint = Math.min(0.6, Math.max(0.16, few));
  const thin = Math.min(1.6, Math.max(0.9, few));
  lines.a.forEach((a, i) => {
    const b = lines.b[i]!;
    const part = range === 0 ? 0.3 : (lines.shared[i]! - least) / range;
    const same = nodes.group[a] != null && nodes.group[a] === nodes.group[b];
    graph.addEdge(nodes.key[a], nodes.key[b], {
      shared: lines.shared[i]!,
      size: thin + part * part * 4,
      color: translucent(same ? colourOf(nodes.group[a]) : grey, faint + (0.8 - faint) * part),
    });
  });
  return graph;
}

/** Sigma blends colours that were multiplied by their opacity beforehand. */
export function translucent(colour: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Math.round(parseInt(colour.slice(at, at + 2), 16) * opacity));
  return `rgba(${parts.join(",")},${opacity.toFixed(3)})`;
}
