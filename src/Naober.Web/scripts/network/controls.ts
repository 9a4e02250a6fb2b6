import type Sigma from "sigma";
import type { LineLook, NodeLook } from "./data";

const still = matchMedia("(prefers-reduced-motion: reduce)");
const zoom = 1.5;
const pan = 0.2;

/** What the buttons and keys do with the view; nothing needs dragging. */
export function move(renderer: Sigma<NodeLook, LineLook>, action: string): void {
  const camera = renderer.getCamera();
  const { x, y, ratio } = camera.getState();
  const to = {
    in: { ratio: camera.getBoundedRatio(ratio / zoom) },
    out: { ratio: camera.getBoundedRatio(ratio * zoom) },
    whole: { x: 0.5, y: 0.5, ratio: 1 },
    left: { x: x - pan * ratio },
    right: { x: x + pan * ratio },
    up: { y: y + pan * ratio },
    down: { y: y - pan * ratio },
  }[action];
  if (to) {
    void camera.animate(to, { duration: still.matches ? 0 : 200 });
  }
}

/** Brings a dot into view when it is near the rim or outside it. */
export function bringIntoView(renderer: Sigma<NodeLook, LineLook>, key: string): void {
  const place = renderer.getNodeDisplayData(key);
  if (!place) {
    return;
  }

  const { width, height } = renderer.getDimensions();
  const { x, y } = renderer.framedGraphToViewport(place);
  if (x < 40 || y < 40 || x > width - 40 || y > height - 40) {
    void renderer.getCamera().animate({ x: place.x, y: place.y }, { duration: still.matches ? 0 : 200 });
  }
}

/**
 * The page scrolls over the network as over any picture: the wheel zooms when the network has the focus or with Ctrl, one finger
 * scrolls, two fingers zoom.
 */
export function leaveScrollingAlone(canvas: HTMLElement): void {
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && document.activeElement !== canvas) {
      event.stopPropagation();
    }
  }, { capture: true });
  for (const kind of ["touchstart", "touchmove"] as const) {
    canvas.addEventListener(kind, (event) => {
      if (event.touches.length < 2) {
        event.stopPropagation();
      }
    }, { capture: true, passive: true });
  }

  for (const layer of canvas.querySelectorAll("canvas")) {
    layer.style.touchAction = "pan-x pan-y";
  }
}
