import type Sigma from "sigma";
import type { LineLook, NodeLook } from "./data";

/** Who asks for less motion gets the next view at once. */
export const duration = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 200;

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
    glide(renderer, to);
  }
}

function glide(renderer: Sigma<NodeLook, LineLook>, to: { x?: number; y?: number; ratio?: number }): void {
  if (duration === 0) {
    renderer.getCamera().setState(to);
  } else {
    void renderer.getCamera().animate(to, { duration });
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
    glide(renderer, { x: place.x, y: place.y });
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
