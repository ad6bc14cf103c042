import type { ItemStatus } from './api-types.ts';
import { classes } from './classes.ts';
import type { Point, Way } from './dependency-graph.ts';
import styles from './dependency-map.module.css';

type Props = { readonly ways: readonly Way[]; readonly width: number; readonly height: number; readonly statusOf: (id: string) => ItemStatus | undefined };
const BEND = 0.375;
const HEAD = 0.5;

/** The arrows of the picture. In a case a way that was gone is solid, one that is still waited for dotted; pale ones lie below the others. */
export function DependencyWays({ ways, width, height, statusOf }: Props) {
  const drawn = ways.map((way) => ({ ...way, look: lookOf(statusOf(way.to)) })).toSorted((a, b) => rank(a.look) - rank(b.look));
  return (
    <svg className={styles['ways']} viewBox={`0 0 ${width} ${height}`} style={{ width: `${width}rem`, height: `${height}rem` }} aria-hidden="true">
      {drawn.map(({ from, to, kind, points, look }) => {
        const [x, y] = points.at(-1) ?? [0, 0];
        return (
          <g key={`${kind} ${from} ${to}`} className={classes(styles['way'], styles[kind], look && styles[look])}>
            <path d={rounded([...points.slice(0, -1), [x - HEAD, y]])} />
            <path className={styles['head']} d={`M${x} ${y}l${-HEAD * 1.2} ${-HEAD * 0.6}v${HEAD * 1.2}z`} />
          </g>
        );
      })}
    </svg>
  );
}

function lookOf(status: ItemStatus | undefined): 'gone' | 'open' | 'dead' | undefined {
  if (status === undefined) return undefined;
  return status === 'waiting' ? 'open' : status === 'dropped' || status === 'withdrawn' ? 'dead' : 'gone';
}

function rank(look: ReturnType<typeof lookOf>): number {
  return look === 'gone' ? 2 : look === 'dead' ? 0 : 1;
}

/** A way with its corners rounded as far as there is room. */
function rounded(points: readonly Point[]): string {
  return points.map(([x, y], at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before) return `M${x} ${y}`;
    if (!after) return `L${x} ${y}`;
    const toward = (other: Point): Point => {
      const length = Math.abs(other[0] - x) + Math.abs(other[1] - y);
      const share = Math.min(BEND, length / 2) / (length || 1);
      return [x + (other[0] - x) * share, y + (other[1] - y) * share];
    };
    return `L${toward(before).join(' ')}Q${x} ${y} ${toward(after).join(' ')}`;
  }).join('');
}
