import type Sigma from "sigma";
import type { LineLook, NetworkData, NodeLook } from "./data";

const margin = 24;
const line = 22;

/** The canvas as it stands now, with title, conditions, legend and source: a picture does not travel without them. */
export function makePng(renderer: Sigma<NodeLook, LineLook>, data: NetworkData, words: DOMStringMap, names: HTMLElement): HTMLCanvasElement {
  // What the graphics card drew is gone after the frame, so it is drawn again and copied in the same breath.
  renderer.refresh();
  const layers = Object.values(renderer.getCanvases());
  const { width, height } = renderer.getDimensions();
  const scale = layers[0]!.width / width;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d")!;
  const font = (size: number, weight = 400) => `${weight} ${size}px "Source Sans 3", sans-serif`;
  pen.font = font(15);
  const conditions = wrap(pen, words.conditions!, width - 2 * margin);
  const source = wrap(pen, words.source!, width - 2 * margin);
  const legend = flow(pen, data.groups.map((group) => group.name), width);
  const top = margin + 30 + conditions.length * line;
  const below = legend.rows * line + source.length * line + 2 * margin;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round((top + height + below) * scale);
  pen.scale(scale, scale);
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, top + height + below);
  for (const layer of layers) {
    pen.drawImage(layer, 0, top, width, height);
  }

  pen.textBaseline = "middle";
  pen.fillStyle = "#1c2733";
  pen.font = font(24, 650);
  pen.fillText(words.title!, margin, margin + 10);
  pen.font = font(15);
  conditions.forEach((text, i) => pen.fillText(text, margin, margin + 38 + i * line));
  drawNames(pen, names, top);
  data.groups.forEach((group, i) => {
    const { x, row } = legend.places[i]!;
    const y = top + height + margin / 2 + row * line;
    pen.fillStyle = group.colour;
    pen.beginPath();
    pen.arc(x + 6, y, 6, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = "#1c2733";
    pen.fillText(group.name, x + 18, y);
  });
  pen.fillStyle = "#56636f";
  source.forEach((text, i) => pen.fillText(text, margin, top + height + margin + legend.rows * line + i * line));
  return canvas;
}

function drawNames(pen: CanvasRenderingContext2D, names: HTMLElement, top: number): void {
  const frame = names.getBoundingClientRect();
  pen.save();
  pen.font = '650 15px "Source Sans 3", sans-serif';
  pen.textAlign = "center";
  pen.lineWidth = 4;
  pen.lineJoin = "round";
  pen.strokeStyle = "rgba(255,255,255,0.9)";
  for (const name of names.children) {
    const box = name.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2 - frame.x, box.y + box.height / 2 - frame.y + top];
    pen.strokeText(name.textContent!, x, y);
    pen.fillStyle = (name as HTMLElement).style.color;
    pen.fillText(name.textContent!, x, y);
  }

  pen.restore();
}

function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && pen.measureText(longer).width <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }

  return lines;
}

function flow(pen: CanvasRenderingContext2D, texts: string[], width: number): { places: { x: number; row: number }[]; rows: number } {
  let [x, row] = [margin, 0];
  const places = texts.map((text) => {
    const room = pen.measureText(text).width + 18;
    if (x > margin && x + room > width - margin) {
      [x, row] = [margin, row + 1];
    }

    const place = { x, row };
    x += room + 22;
    return place;
  });
  return { places, rows: texts.length === 0 ? 0 : row + 1 };
}
