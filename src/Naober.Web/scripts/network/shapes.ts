import { NodeCircleProgram } from "sigma/rendering";
import type { NodeDisplayData } from "sigma/types";

/** A triangle around the dot, large enough for every shape. */
const vertices = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = 3.0 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
  v_place = corner;
  v_pixel = 2.0 * u_correctionRatio / radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

/** Circle, square, diamond, triangle, ring; ten more is hollow. Each with a white rim, so that neighbours stay apart. */
const fragments = `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying float v_pixel;
varying float v_shape;
const vec4 transparent = vec4(0.0);
void main(void) {
  float open = step(9.5, v_shape);
  float shape = v_shape - 10.0 * open;
  vec2 p = abs(v_place);
  float reach = length(v_place);
  if (shape > 0.5 && shape < 1.5) reach = max(p.x, p.y) / 0.9;
  else if (shape > 1.5 && shape < 2.5) reach = (p.x + p.y) / 1.25;
  else if (shape > 2.5 && shape < 3.5) reach = max(-v_place.y / 0.75, (p.x * 1.74 + v_place.y) / 1.2);
  #ifdef PICKING_MODE
  gl_FragColor = reach > 1.0 ? transparent : v_color;
  #else
  float rim = max(0.12, v_pixel);
  float outer = 1.0 - smoothstep(1.0 - v_pixel * 0.5, 1.0 + v_pixel * 0.5, reach);
  float edge = 1.0 - (open > 0.5 ? max(0.34, 1.5 * v_pixel) : rim);
  float inner = 1.0 - smoothstep(edge - v_pixel * 0.5, edge + v_pixel * 0.5, reach);
  vec4 white = vec4(1.0);
  vec4 fill = open > 0.5 ? mix(v_color, white, inner) : mix(white, v_color, inner);
  gl_FragColor = mix(transparent, fill, outer);
  #endif
}`;

/** Draws a dot in the shape of its kind, as the picture of the server does. */
export class ShapeProgram extends NodeCircleProgram {
  override getDefinition() {
    const circle = super.getDefinition();
    const shape = { name: "a_shape", size: 1, type: WebGLRenderingContext.FLOAT as 5126 };
    return {
      ...circle,
      VERTEX_SHADER_SOURCE: vertices,
      FRAGMENT_SHADER_SOURCE: fragments,
      ATTRIBUTES: [...circle.ATTRIBUTES, shape],
    };
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData & { shape?: number }): void {
    super.processVisibleItem(nodeIndex, startIndex, data);
    this.array[startIndex + 5] = data.shape ?? 0;
  }
}
