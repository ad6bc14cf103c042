/** A point: across, down. */
export type Point = readonly [number, number];
/** A rectangle that may stand askew: its middle, its length along `angle` (radians), and its height across it. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly angle: number };

/** The smallest rectangle around points; the angle is kept within 45° of level, as print mostly runs. */
export function minRect(points: readonly Point[]): Rect {
  const hull = hullOf(points);
  let best: Rect = { x: points[0]?.[0] ?? 0, y: points[0]?.[1] ?? 0, width: 0, height: 0, angle: 0 };
  let least = Infinity;
  for (let index = 0; index < hull.length; index++) {
    const [from, to] = [hull[index]!, hull[(index + 1) % hull.length]!];
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
    for (const [x, y] of hull) {
      const along = x * cos + y * sin;
      const across = y * cos - x * sin;
      left = Math.min(left, along); right = Math.max(right, along);
      top = Math.min(top, across); bottom = Math.max(bottom, across);
    }
    const area = (right - left) * (bottom - top);
    if (area >= least) continue;
    least = area;
    const [along, across] = [(left + right) / 2, (top + bottom) / 2];
    best = levelled({ x: along * cos - across * sin, y: along * sin + across * cos, width: right - left, height: bottom - top, angle });
  }
  return best;
}

/** The same rectangle with its angle between −45° and 45°. */
function levelled(rect: Rect): Rect {
  const quarters = Math.round(rect.angle / (Math.PI / 2));
  const angle = rect.angle - quarters * (Math.PI / 2);
  return quarters % 2 === 0 ? { ...rect, angle } : { ...rect, angle, width: rect.height, height: rect.width };
}

/** The convex hull, by Andrew's monotone chain. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const cross = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
