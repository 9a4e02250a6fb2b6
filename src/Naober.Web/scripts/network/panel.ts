import type { NetworkData, Network } from "./data";
import { neighboursOf } from "./focus";

const shown = 10;

/** Says what is looked at: in the panel beside the network, and in a sentence for who does not see it. The server made both first. */
export class Panel {
  private readonly title: HTMLElement;
  private readonly body: HTMLElement;
  private readonly status: HTMLElement;
  private readonly kinds: Map<string, string>;
  private readonly nothing: { title: string; body: Node[] };

  constructor(
    private readonly element: HTMLElement,
    private readonly graph: Network,
    private readonly data: NetworkData,
    private readonly choose: (key: string) => void,
  ) {
    this.title = element.querySelector(".network-panel h2")!;
    this.body = element.querySelector("[data-panel]")!;
    this.status = element.querySelector("[role=status]")!;
    this.kinds = new Map(element.dataset.kinds!.split("|").map((entry) => entry.split("=") as [string, string]));
    this.nothing = { title: element.dataset.nothing!, body: [Object.assign(document.createElement("p"), { textContent: element.dataset.hint! })] };
  }

  addressOf(key: string): string {
    const { actor, partnership, time } = this.element.dataset;
    return (this.graph.getNodeAttribute(key, "kind") === "partnership" ? partnership! : actor!) + encodeURIComponent(key) + time;
  }

  show(key: string | null): void {
    if (key === null) {
      this.title.textContent = this.nothing.title;
      this.body.replaceChildren(...this.nothing.body);
      this.status.textContent = "";
      return;
    }

    const look = this.graph.getNodeAttributes(key);
    const neighbours = neighboursOf(this.graph, key);
    const facts = [this.kindOf(key), look.group, look.outside ? this.element.dataset.outside! : ""].filter((text, i, all) => text && all.indexOf(text) === i).join(", ");
    this.title.textContent = look.label;
    this.body.replaceChildren(paragraph(`${facts}. ${this.amounts(key)}.`), this.list(neighbours), this.more(neighbours.length), this.link(key));
    this.status.textContent = `${look.label}, ${facts}. ${this.amounts(key)}. ${this.sentence(key, neighbours.slice(0, 3))}`;
  }

  private kindOf(key: string): string {
    return this.kinds.get(this.graph.getNodeAttribute(key, "kind")) ?? "";
  }

  private amounts(key: string): string {
    const { partnerships, members, neighbours } = this.element.dataset;
    const { kind, count } = this.graph.getNodeAttributes(key);
    return kind === "partnership" ? `${count} ${members}` : `${count} ${partnerships}, ${this.graph.degree(key)} ${neighbours}`;
  }

  private sentence(key: string, strongest: { name: string; shared: number }[]): string {
    if (strongest.length === 0) {
      return "";
    }

    const { strongest: shares, actors, takes } = this.element.dataset;
    return this.data.mode === "actors"
      ? `${shares} ${strongest.map(({ name, shared }) => `${name} (${shared})`).join(", ")}`
      : `${this.graph.getNodeAttribute(key, "kind") === "partnership" ? actors : takes}: ${strongest.map(({ name }) => name).join(", ")}`;
  }

  private list(neighbours: { key: string; name: string; shared: number }[]): HTMLElement {
    const list = document.createElement("ol");
    for (const { key, name, shared } of neighbours.slice(0, shown)) {
      const link = document.createElement("a");
      const query = new URLSearchParams(location.search);
      query.set("node", key);
      link.href = `?${query}`;
      link.textContent = name;
      link.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          this.choose(key);
        }
      });
      const item = document.createElement("li");
      item.append(link, this.data.mode === "actors" ? ` ${shared}` : "");
      list.append(item);
    }

    return list;
  }

  private more(neighbours: number): string | Node {
    return neighbours > shown ? paragraph(this.element.dataset.more!.replace("{0}", String(neighbours - shown))) : "";
  }

  private link(key: string): HTMLElement {
    const link = document.createElement("a");
    link.href = this.addressOf(key);
    link.textContent = this.element.dataset.page!.replace("{0}", this.graph.getNodeAttribute(key, "label"));
    const line = paragraph("");
    line.append(link);
    return line;
  }
}

function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement("p"), { textContent: text });
}
