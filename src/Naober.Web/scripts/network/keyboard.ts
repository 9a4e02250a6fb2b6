import type { Network } from "./data";

const directions: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** The dot that an arrow key leads to: the nearest one that lies more in that direction than beside it; null when there is none. */
export function step(graph: Network, from: string | null, arrow: string): string | null {
  const [dx, dy] = directions[arrow]!;
  if (from === null) {
    return first(graph);
  }

  const here = graph.getNodeAttributes(from);
  let best: string | null = null;
  let least = Infinity;
  graph.forEachNode((key, look) => {
    const [x, y] = [look.x - here.x, look.y - here.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    const cost = ahead + 2 * aside;
    if (key !== from && ahead > 0 && aside <= ahead && cost < least) {
      [best, least] = [key, cost];
    }
  });
  return best;
}

export const isArrow = (key: string): boolean => key in directions;

/** The dot with most partnerships: the server names it first. */
export const first = (graph: Network): string | null => graph.nodes()[0] ?? null;

export const last = (graph: Network): string | null => graph.nodes().at(-1) ?? null;
