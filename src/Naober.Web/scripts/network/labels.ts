import type Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { LineLook, NetworkData, NodeLook } from "./data";

type Drawn = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

const ink = "#1c2733";

/** A name with a rim of paper, so that it is read across lines. */
export function drawLabel(context: CanvasRenderingContext2D, data: Drawn, settings: Settings<NodeLook, LineLook>): void {
  if (!data.label) {
    return;
  }

  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
  const right = data.x + data.size + 4;
  const width = context.measureText(data.label).width;
  // Beside the dot, on the other side where the sheet ends.
  const x = right + width > context.canvas.clientWidth ? data.x - data.size - 4 - width : right;
  const y = data.y + settings.labelSize / 3;
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = "rgba(255,255,255,0.9)";
  context.strokeText(data.label, x, y);
  context.fillStyle = ink;
  context.fillText(data.label, x, y);
}

/** The dot that is pointed at: a ring of ink, and its name in bold. */
export function drawHover(context: CanvasRenderingContext2D, data: Drawn, settings: Settings<NodeLook, LineLook>): void {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 4, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = ink;
  context.stroke();
  drawLabel(context, { ...data, size: data.size + 5 }, { ...settings, labelWeight: "650", labelSize: settings.labelSize + 1 });
}

/** The names of the groups in the middle of their dots, over the canvas; they move along with it. */
export function nameGroups(renderer: Sigma<NodeLook, LineLook>, data: NetworkData, over: HTMLElement): void {
  const names = data.groups.filter((group) => group.short !== null).map((group) => {
    const name = document.createElement("span");
    name.textContent = group.short;
    name.style.color = group.colour;
    over.append(name);
    return { group, name };
  });
  renderer.on("afterRender", () => {
    for (const { group, name } of names) {
      const { x, y } = renderer.graphToViewport(group);
      name.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`;
    }
  });
}
