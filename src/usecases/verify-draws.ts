import { timingOf } from '#core/assignment/seed.ts';
import { verifyDraw } from '#core/assignment/verify-draw.ts';
import type { Hash } from '#core/id.ts';
import type { DrawStore, Seed } from './ports/draws.ts';

export type DrawFinding = { readonly draw: string; readonly what: string };
export type DrawReport = { readonly draws: number; readonly days: number; readonly findings: readonly DrawFinding[] };

/**
 * Recompute every draw from what was published, hold it against the event of its case and every assignment of a case against its draw,
 * and hold each seed against the time its commitment was published.
 */
export async function verifyDraws(store: DrawStore, hash: Hash): Promise<DrawReport> {
  const findings: DrawFinding[] = [];
  const seeds = new Map<string, Seed | undefined>();
  const first = new Map<string, string>();
  let draws = 0;
  for await (const { region, id, draw, at, case: number, event } of store.all()) {
    draws += 1;
    if (event === 'missing') findings.push({ draw: id, what: `${number}: its case knows nothing of this draw` });
    if (event === 'differs') findings.push({ draw: id, what: `${number}: its case says otherwise` });
    const key = `${region}/${draw.day}`;
    if (!seeds.has(key)) seeds.set(key, (await store.seeds(region, draw.day)).find((seed) => seed.day === draw.day));
    const earliest = first.get(key);
    if (earliest === undefined || at < earliest) first.set(key, at);
    const seed = seeds.get(key);
    if (!seed) findings.push({ draw: id, what: `no seed was published for ${draw.day}` });
    else if (seed.commitment !== draw.seedCommitment) findings.push({ draw: id, what: 'the commitment is not the published one' });
    else {
      const verified = verifyDraw(draw, seed.seed, hash);
      if (!verified.valid) findings.push({ draw: id, what: `${number}: ${verified.because.zh} / ${verified.because.en}` });
    }
  }
  for await (const { case: number, seq, draw } of store.undrawn()) findings.push({ draw, what: `${number} #${seq}: the draw of this assignment is not there` });
  for (const [key, seed] of seeds) {
    if (seed && timingOf(seed.day, seed.publishedAt, first.get(key) ?? null) === 'late') findings.push({ draw: key, what: 'the commitment was published after a draw of its day' });
  }
  return { draws, days: seeds.size, findings };
}
