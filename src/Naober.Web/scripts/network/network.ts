import Sigma from "sigma";
import { bringIntoView, duration, leaveScrollingAlone, move } from "./controls";
import { build, type LineLook, type NetworkData, type NodeLook } from "./data";
import { Focus } from "./focus";
import { first, isArrow, last, step } from "./keyboard";
import { drawHover, drawLabel, nameGroups } from "./labels";
import { Panel } from "./panel";
import { makePng } from "./png";
import { ShapeProgram } from "./shapes";

/** Draws the network of the page in the browser. Where that cannot be done, it shows the picture of the server. */
class NaoberNetwork extends HTMLElement {
  connectedCallback(): void {
    this.draw().catch(() => this.showPicture());
  }

  private async draw(): Promise<void> {
    const answer = await fetch(this.dataset.json!);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }

    const data: NetworkData = await answer.json();
    const canvas = this.querySelector<HTMLElement>(".network-canvas")!;
    const buttons = this.querySelector<HTMLElement>(".network-buttons")!;
    canvas.hidden = buttons.hidden = this.querySelector<HTMLElement>(".network-help")!.hidden = false;
    const graph = build(data, canvas.clientWidth, canvas.clientHeight);
    const renderer = new Sigma<NodeLook, LineLook>(graph, canvas, {
      defaultNodeType: "shape",
      nodeProgramClasses: { shape: ShapeProgram as never },
      defaultDrawNodeLabel: drawLabel,
      defaultDrawNodeHover: drawHover,
      labelFont: '"Source Sans 3", sans-serif',
      labelSize: 14,
      labelWeight: "400",
      // Where the groups have names, those of the dots come with zooming in.
      labelRenderedSizeThreshold: data.groups.some((group) => group.short !== null) ? 1.2 * Math.max(...graph.mapNodes((_, look) => look.size)) : 0,
      labelDensity: graph.order <= 60 ? 4 : 0.7,
      labelGridCellSize: 90,
      minEdgeThickness: 0.4,
      stagePadding: 40,
      zIndex: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      // Sigma divides by these.
      zoomDuration: duration + 1,
      inertiaDuration: duration + 1,
      doubleClickZoomingDuration: duration + 1,
    });
    const names = Object.assign(document.createElement("div"), { className: "network-names", ariaHidden: "true" });
    canvas.append(names);
    nameGroups(renderer, data, names);

    const focus = new Focus(graph, renderer);
    const choose = (key: string | null) => {
      focus.choose(key);
      panel.show(key);
      remember(key);
      if (key !== null) {
        bringIntoView(renderer, key);
      }
    };
    const panel = new Panel(this, graph, data, choose);
    renderer.on("clickNode", ({ node }) => choose(node));
    renderer.on("clickStage", () => choose(null));
    leaveScrollingAlone(canvas);

    canvas.addEventListener("keydown", (event) => {
      const action = { "+": "in", "=": "in", "-": "out", "0": "whole" }[event.key];
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      } else if (isArrow(event.key)) {
        choose(step(graph, focus.chosen, event.key) ?? focus.chosen);
      } else if (event.key === "Home" || event.key === "End") {
        choose((event.key === "Home" ? first : last)(graph));
      } else if (event.key === "Enter" && focus.chosen !== null) {
        location.href = panel.addressOf(focus.chosen);
      } else if (event.key === "Escape" && focus.chosen !== null) {
        choose(null);
      } else if (action) {
        move(renderer, action);
      } else {
        return;
      }

      event.preventDefault();
    });
    buttons.addEventListener("click", (event) => {
      const action = (event.target as Element).closest("button")?.dataset.action;
      if (action) {
        move(renderer, action);
      }
    });
    this.prepareSearch(data, choose);
    this.offerPng(renderer, data, names);

    const looked = this.dataset.looked;
    if (looked && graph.hasNode(looked)) {
      focus.choose(looked);
      bringIntoView(renderer, looked);
    }

    performance.mark("network-drawn");
    this.dataset.drawn = String(graph.order);
  }

  private prepareSearch(data: NetworkData, choose: (key: string) => void): void {
    const form = this.querySelector<HTMLFormElement>(".network-search")!;
    const field = form.querySelector("input[type=search]") as HTMLInputElement;
    const find = () => {
      const sought = field.value.trim().toLowerCase();
      const names = data.nodes.name.map((name) => name.toLowerCase());
      const exact = names.indexOf(sought);
      return exact >= 0 || sought.length < 2 ? exact : names.findIndex((name) => name.startsWith(sought));
    };
    form.querySelector("datalist")!.append(...data.nodes.name.map((name) => Object.assign(document.createElement("option"), { value: name })));
    form.addEventListener("submit", (event) => {
      const at = find();
      // A name that is not there goes to the server, which says so.
      if (at >= 0) {
        event.preventDefault();
        choose(data.nodes.key[at]!);
      }
    });
  }

  private offerPng(renderer: Sigma<NodeLook, LineLook>, data: NetworkData, names: HTMLElement): void {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: this.dataset.png! });
    button.addEventListener("click", () => {
      makePng(renderer, data, this.dataset, names).toBlob((image) => {
        if (image) {
          const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(image), download: "netwerk.png" });
          link.click();
          setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
        }
      }, "image/png");
    });
    const item = document.createElement("li");
    item.append(button);
    document.querySelector(".network ~ .downloads")?.prepend(item);
  }

  private showPicture(): void {
    for (const part of this.querySelectorAll<HTMLElement>(".network-canvas, .network-buttons, .network-help")) {
      part.hidden = true;
    }

    const picture = Object.assign(new Image(), { src: this.dataset.svg!, alt: `${this.dataset.title}. ${this.dataset.conditions}` });
    this.querySelector(".network-stage")!.prepend(picture);
    this.dataset.drawn = "picture";
  }
}

/** The address is the state, also of what is looked at; so are the links to other views of it. */
function remember(key: string | null): void {
  const at = (address: string) => {
    const url = new URL(address);
    url.searchParams.delete("node");
    if (key !== null) {
      url.searchParams.set("node", key);
    }

    return url.href;
  };
  history.replaceState(null, "", at(location.href));
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".network-views a, .network ~ .downloads a, a.language-switch")) {
    link.href = at(link.href);
  }
}

customElements.define("naober-network", NaoberNetwork);
