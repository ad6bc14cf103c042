import { isRevealed } from '#core/assignment/seed.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { SAMPLED, type SampledKind } from '#core/inspection/kind.ts';
import { ratesOn } from '#core/inspection/rates.ts';
import { differences, nameOf, populationDigest, sampleOf, type Decided } from '#core/inspection/sample.ts';
import { inspectionTerms } from '#core/inspection/terms.ts';
import type { Context } from '../context.ts';
import type { DrawStore } from '../ports/draws.ts';
import type { DecidedByRules, InspectionStore } from '../ports/inspections.ts';
import { openInspection } from './open-inspection.ts';

export type SampleParts = { readonly context: Context; readonly inspections: InspectionStore; readonly draws: Pick<DrawStore, 'seeds'>; readonly onTrouble: (what: string, error: unknown) => void };

/** So many days that were missed are made up for. */
const BACK_DAYS = 14;

/**
 * Draw the samples of every day whose seed is published by now and that has none yet, and open what was drawn. Begun again it goes on where it stopped: the same sample, no second inspection.
 * What cannot be opened is told and tried again as long as days are made up for; then the sample is kept with it, and whoever verifies it finds it drawn and not inspected.
 */
export async function drawSamples(parts: SampleParts, regions: readonly string[]): Promise<number> {
  let opened = 0;
  const today = dayOf(parts.context.now());
  for (const region of regions) {
    for (const seed of (await parts.draws.seeds(region, addDays(today, -BACK_DAYS))).filter(({ day }) => isRevealed(day, today))) {
      const kept = (await parts.inspections.samples(region, seed.day)).filter(({ day }) => day === seed.day);
      for (const kind of SAMPLED.filter((each) => !kept.some((one) => one.kind === each))) {
        opened += await drawSample(parts, region, kind, seed, addDays(today, -BACK_DAYS) >= seed.day).catch((error: unknown) => { parts.onTrouble(`${kind} ${region} ${seed.day}`, error); return 0; });
      }
    }
  }
  return opened;
}

/** First everything that was drawn is opened, then it is kept that the day was drawn: whoever dies in between draws the same again and finds it there. */
async function drawSample({ context, inspections, onTrouble }: SampleParts, region: string, kind: SampledKind, seed: { readonly day: string; readonly seed: string; readonly commitment: string }, isLast: boolean): Promise<number> {
  const { day, commitment } = seed;
  const terms = inspectionTerms(context.compiled.catalog, region, day);
  if (!terms) return 0;
  const ofDay = kind === 'look-back' ? addDays(day, -terms.lookBackDays) : day;
  const decided = await withRates(context, region, await inspections.decidedOn(region, ofDay));
  const chosen = sampleOf(decided, kind, { seed: seed.seed, commitment, region, day }, context.hash);
  let [opened, troubled] = [0, 0];
  for (const one of differences(chosen, await inspections.there(region, kind, day)).missing) {
    opened += Number(await openInspection({ context, inspections }, region, { kind, ...one, day }).catch((error: unknown) => { troubled += 1; onTrouble(nameOf(one), error); return false; }));
  }
  if (troubled === 0 || isLast) await inspections.keepSample({ region, kind, day, ofDay, commitment, decided: decided.length, population: populationDigest(decided, context.hash), chosen, drawnAt: context.now() });
  return opened;
}

/** Decisions with the rates of the catalogue that their cases were submitted under: nobody can change them once the seed is known. */
export async function withRates(context: Pick<Context, 'catalogOf'>, region: string, rows: readonly DecidedByRules[]): Promise<Decided[]> {
  return Promise.all(rows.map(async ({ case: number, no, service, channel, version, at }) => ({ case: number, no, percent: ratesOn((await context.catalogOf(version)).catalog, region, { service, channel, on: dayOf(at) }) })));
}
