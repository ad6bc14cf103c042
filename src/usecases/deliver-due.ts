/** What is to be delivered, and how often that has been tried, this time included. */
type Tried = { readonly attempts: number };

type Parts<T extends Tried> = {
  /** What is due at a moment and waits for nothing else; it is not due again before `until`. */
  readonly take: (now: string, until: string, limit: number) => Promise<readonly T[]>;
  /** Deliver one: done, or why it has to come again. */
  readonly deliver: (each: T) => Promise<'done' | { readonly again: string }>;
  /** It comes again at a moment, and why. */
  readonly later: (each: T, at: string, why: string) => Promise<void>;
  readonly now: () => string;
  /** Told of one that could not even be tried: it comes again later and holds up no other. */
  readonly onTrouble?: ((each: T, error: unknown) => void) | undefined;
};

const BATCH = 50;
/** What was taken by a worker that died is due again after this. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** The wait before the next try doubles, up to half an hour. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
}

/** The one way in which something leaves the house: at least once, with an id that makes the second time harmless. Answers how many were delivered. */
export async function deliverDue<T extends Tried>({ take, deliver, later, now, onTrouble }: Parts<T>): Promise<number> {
  let delivered = 0;
  const one = async (each: T): Promise<void> => {
    const again = (why: string): Promise<void> => later(each, new Date(Date.parse(now()) + waitAfter(each.attempts)).toISOString(), why);
    try {
      const said = await deliver(each);
      if (said === 'done') delivered += 1;
      else await again(said.again);
    } catch (error) {
      onTrouble?.(each, error);
      await again(error instanceof Error ? error.message : String(error)).catch((second: unknown) => onTrouble?.(each, second));
    }
  };
  for (;;) {
    const at = now();
    const before = delivered;
    const batch = await take(at, new Date(Date.parse(at) + LEASE_MS).toISOString(), BATCH);
    await Promise.all(batch.map(one));
    // Something may have waited for what has just gone out.
    if (batch.length < BATCH && delivered === before) return delivered;
  }
}
