import { FUNCTIONS } from '../../feel/functions/functions.ts';

/** Gives a name that nobody has yet: the one wanted, else the other one, with as many `_` behind it as it takes. */
export type Claim = (wanted: string, other: string) => string;

/** Hands out names once each. Those in `taken`, and those of built-in functions, which a name would hide, are handed to nobody. */
export function claims(taken: Iterable<string> = []): Claim {
  const used = new Set(taken);
  const isFree = (name: string): boolean => !used.has(name) && !FUNCTIONS.has(name);
  return (wanted, other) => {
    let name = isFree(wanted) ? wanted : other;
    while (!isFree(name)) name += '_';
    used.add(name);
    return name;
  };
}
