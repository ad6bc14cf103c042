import { Pool } from 'undici';

/** What came of a load: how many, how fast, and the distribution of durations in milliseconds. */
export type LoadResult = { readonly requests: number; readonly failed: number; readonly seconds: number; readonly perSecond: number; readonly p50: number; readonly p99: number; readonly max: number };

/** A load as it was measured. */
export type Load = { readonly durations: readonly number[]; readonly failed: number; readonly seconds: number };

export type Shot = { readonly method: 'GET' | 'POST'; readonly path: string; readonly headers: Record<string, string>; readonly body?: string };

/** Fire shots one after another on each of `connections`, as fast as they come back: the highest rate. Connections take turns at the origins. */
export async function closedLoop(origins: readonly string[], shots: Iterator<Shot>, connections: number, seconds: number): Promise<Load> {
  const clients = clientsOf(origins, connections);
  const durations: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1000;
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, async (_, connection) => {
    while (performance.now() < end) {
      const next = shots.next();
      if (next.done) return;
      const took = await fire(clients[connection % clients.length]!, next.value);
      if (took === undefined) failed += 1;
      else durations.push(took);
    }
  }));
  const elapsed = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  return { durations, failed, seconds: elapsed };
}

/** Fire at a fixed rate whatever the answers take: what users feel when they do not wait for each other. */
export async function openLoop(origins: readonly string[], shots: Iterator<Shot>, perSecond: number, seconds: number): Promise<Load> {
  const clients = clientsOf(origins, 128);
  const durations: number[] = [];
  let failed = 0;
  const flying: Promise<void>[] = [];
  const began = performance.now();
  let isOver = false;
  for (let sent = 0; sent < perSecond * seconds && !isOver; ) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent += 1) {
      const next = shots.next();
      // A load that has run out of people is over: it would wait for them for ever.
      isOver = next.done === true;
      if (next.done) break;
      // Counted from the moment it was due, so that a stalled sender does not hide a stalled server.
      const wait = performance.now() - began - (sent / perSecond) * 1000;
      flying.push(fire(clients[sent % clients.length]!, next.value).then((took) => void (took === undefined ? (failed += 1) : durations.push(took + wait))));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(flying);
  const elapsed = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.close()));
  return { durations, failed, seconds: elapsed };
}

/** The connections shared out over the origins. */
function clientsOf(origins: readonly string[], connections: number): readonly Pool[] {
  return origins.map((origin) => new Pool(origin, { connections: Math.ceil(connections / origins.length), pipelining: 1 }));
}

async function fire(client: Pool, shot: Shot): Promise<number | undefined> {
  const began = performance.now();
  const { statusCode, body } = await client.request({ path: shot.path, method: shot.method, headers: shot.headers, body: shot.body ?? null });
  if (statusCode !== (shot.method === 'POST' ? 201 : 200)) {
    const text = await body.text();
    if (process.env['BENCH_DEBUG']) console.error(statusCode, text.slice(0, 300));
    return undefined;
  }
  // Taken in to the last byte, but not read: what the sender spends is not the server's.
  await body.dump({ limit: 1024 * 1024 });
  return performance.now() - began;
}

/** Several rounds of the same load as one. */
export function summary(...rounds: readonly Load[]): LoadResult {
  const sorted = rounds.flatMap(({ durations }) => durations).toSorted((a, b) => a - b);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const at = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
  return { requests: sorted.length, failed: rounds.reduce((sum, { failed }) => sum + failed, 0), seconds: Math.round(seconds * 10) / 10, perSecond: Math.round(sorted.length / seconds), p50: at(0.5), p99: at(0.99), max: at(1) };
}
