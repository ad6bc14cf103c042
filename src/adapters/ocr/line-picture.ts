import type { Rect } from './min-rect.ts';
import type { Picture } from './picture.ts';

/** The height the model of characters wants. */
const HEIGHT = 48;
/** A line longer than this is squeezed: no print of a document is. */
const WIDEST = 2400;

/** One line cut out of the picture, straightened, in the numbers the model of characters wants (blue first, −1 to 1). A line that runs down is turned to run across. */
export function linePicture(picture: Picture, rect: Rect): { readonly data: Float32Array; readonly width: number; readonly height: number } {
  const upright = rect.height > rect.width * 1.5;
  const [long, short] = upright ? [rect.height, rect.width] : [rect.width, rect.height];
  const width = Math.max(16, Math.min(WIDEST, Math.round((HEIGHT * long) / short)));
  const data = new Float32Array(3 * HEIGHT * width);
  const [cos, sin] = [Math.cos(rect.angle), Math.sin(rect.angle)];
  const plane = HEIGHT * width;
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < width; x++) {
    const along = ((x + 0.5) / width - 0.5) * long;
    const across = ((y + 0.5) / HEIGHT - 0.5) * short;
    const [dx, dy] = upright ? [-across, along] : [along, across];
    const sourceX = Math.max(0, Math.min(picture.width - 1.001, rect.x + dx * cos - dy * sin - 0.5));
    const sourceY = Math.max(0, Math.min(picture.height - 1.001, rect.y + dx * sin + dy * cos - 0.5));
    const [column, row] = [Math.floor(sourceX), Math.floor(sourceY)];
    const [right, down] = [sourceX - column, sourceY - row];
    const at = (row * picture.width + column) * 3;
    const below = at + picture.width * 3;
    for (let part = 0; part < 3; part++) {
      const upper = picture.data[at + part]! * (1 - right) + picture.data[at + 3 + part]! * right;
      const lower = picture.data[below + part]! * (1 - right) + picture.data[below + 3 + part]! * right;
      data[(2 - part) * plane + y * width + x] = (upper * (1 - down) + lower * down) / 127.5 - 1;
    }
  }
  return { data, width, height: HEIGHT };
}
