/** A picture as it is worked on: three bytes a point, red first. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Shrinks (or grows) a picture to a size; each point is the mean of what it covers, so that thin strokes do not vanish. */
export function resized(from: Picture, width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 3);
  const stepX = from.width / width;
  const stepY = from.height / height;
  for (let y = 0; y < height; y++) {
    const top = Math.floor(y * stepY);
    const bottom = Math.max(top + 1, Math.min(from.height, Math.floor((y + 1) * stepY)));
    for (let x = 0; x < width; x++) {
      const left = Math.floor(x * stepX);
      const right = Math.max(left + 1, Math.min(from.width, Math.floor((x + 1) * stepX)));
      let red = 0, green = 0, blue = 0;
      for (let row = top; row < bottom; row++) for (let column = left; column < right; column++) {
        const at = (row * from.width + column) * 3;
        red += from.data[at]!; green += from.data[at + 1]!; blue += from.data[at + 2]!;
      }
      const count = (bottom - top) * (right - left);
      const to = (y * width + x) * 3;
      data[to] = red / count; data[to + 1] = green / count; data[to + 2] = blue / count;
    }
  }
  return { width, height, data };
}

/** Turns a picture by quarters to the right. */
export function turned(from: Picture, quarters: number): Picture {
  const times = ((quarters % 4) + 4) % 4;
  if (times === 0) return from;
  const [width, height] = times === 2 ? [from.width, from.height] : [from.height, from.width];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    const [column, row] = times === 1 ? [y, from.height - 1 - x] : times === 2 ? [from.width - 1 - x, from.height - 1 - y] : [from.width - 1 - y, x];
    const at = (row * from.width + column) * 3;
    const to = (y * width + x) * 3;
    data[to] = from.data[at]!; data[to + 1] = from.data[at + 1]!; data[to + 2] = from.data[at + 2]!;
  }
  return { width, height, data };
}
