import type { Ground, Operand } from './ground.ts';

/** Each ground once, as it was first said. */
export function distinct(grounds: readonly Ground[]): readonly Ground[] {
  if (grounds.length < 2) return grounds;
  const seen = new Set<string>();
  return grounds.filter((ground) => {
    const key = keyOf(ground);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(ground: Ground): string {
  const about = `${ground.kind}/${String(ground.held)}/${String(ground.chose ?? false)}`;
  switch (ground.kind) {
    case 'comparison': return [about, named(ground.subject), ground.sign, named(ground.limit)].join('/');
    case 'membership': return [about, named(ground.subject), ground.wanted, ...ground.allowed.map(named)].join('/');
    case 'presence':
    case 'truth': return [about, named(ground.subject), ground.wanted].join('/');
    case 'alternatives': return [about, ...ground.ways.map((way) => way.map(keyOf).join('+'))].join('/');
    default: return [about, ...ground.list.map(named), ground.total, ground.settled, ...ground.grounds.map(keyOf)].join('/');
  }
}

/** Local names stand for another value with each item. */
function named({ name, syntax, value }: Operand): string {
  return name ?? `${syntax.text}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}
