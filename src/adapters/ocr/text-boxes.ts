import { minRect, type Point, type Rect } from './min-rect.ts';

/** From how likely on a point belongs to text, how sure a box has to be of it, and by how much the shrunken core that the model gives is grown: the values PP-OCR was published with. */
const POINT_FROM = 0.3;
const BOX_FROM = 0.6;
const GROWTH = 1.6;
const SMALLEST = 3;

/** The lines of text in a map of likelihoods (DB, differentiable binarization): connected points, the smallest rectangle around them, grown. */
export function textBoxes(map: Float32Array, width: number, height: number): readonly Rect[] {
  const seen = new Uint8Array(width * height);
  const stack: number[] = [];
  const boxes: Rect[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] === 1 || map[start]! < POINT_FROM) continue;
    seen[start] = 1;
    stack.push(start);
    const edges = new Map<number, [number, number]>();
    let sum = 0, count = 0;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [x, y] = [at % width, Math.floor(at / width)];
      sum += map[at]!;
      count++;
      const edge = edges.get(y);
      if (edge === undefined) edges.set(y, [x, x]);
      else { edge[0] = Math.min(edge[0], x); edge[1] = Math.max(edge[1], x); }
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const next = row * width + column;
        if (seen[next] === 0 && map[next]! >= POINT_FROM) { seen[next] = 1; stack.push(next); }
      }
    }
    // The hull needs only the two ends of each row.
    const points = [...edges].flatMap(([y, [left, right]]): Point[] => [[left, y], [right + 1, y], [left, y + 1], [right + 1, y + 1]]);
    const rect = minRect(points);
    if (Math.min(rect.width, rect.height) < SMALLEST || sum / count < BOX_FROM) continue;
    const distance = (rect.width * rect.height * GROWTH) / (2 * (rect.width + rect.height));
    boxes.push({ ...rect, width: rect.width + 2 * distance, height: rect.height + 2 * distance });
  }
  return boxes;
}
