import { isRevealed } from '#core/assignment/seed.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { SAMPLED, type SampledKind } from '#core/inspection/kind.ts';
import { drawPromises } from '#core/promises/draw-promises.ts';
import { ratesOn } from '#core/inspection/rates.ts';
import { differences, nameOf, populationDigest, sampleOf, type Decided, type Drawn } from '#core/inspection/sample.ts';
import { inspectionTerms } from '#core/inspection/terms.ts';
import { actOnCase } from '../act-on-case.ts';
import type { Context } from '../context.ts';
import type { DrawStore } from '../ports/draws.ts';
import type { DecidedByRules, InspectionStore, PromisedDecision } from '../ports/inspections.ts';
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
  const decided = await toDrawFrom({ context, inspections }, region, kind, ofDay);
  const chosen = sampleOf(decided, kind, { seed: seed.seed, commitment, region, day }, context.hash);
  const promises = new Map(decided.map((one) => [nameOf(one), one.promises]));
  let [opened, troubled] = [0, 0];
  const each = async (ones: readonly Drawn[], act: (one: Drawn, promises?: readonly string[]) => Promise<boolean>): Promise<void> => {
    for (const one of ones) opened += Number(await act(one, promises.get(nameOf(one))).catch((error: unknown) => { troubled += 1; onTrouble(nameOf(one), error); return false; }));
  };
  await each(differences(chosen, await inspections.there(region, kind, day)).missing, (one, about) => openInspection({ context, inspections }, region, { kind, ...one, day, ...(about && { promises: about }) }));
  // After its inspection is there, so that no other is opened of it; all of them, because whoever died here before has opened inspections already.
  if (kind === 'promise-sample') await each(chosen, (one, about = []) => markDrawn(context, region, one, about, day));
  if (troubled === 0 || isLast) await inspections.keepSample({ region, kind, day, ofDay, commitment, decided: decided.length, population: populationDigest(decided, kind, context.hash), chosen, drawnAt: context.now() });
  return opened;
}

/** Note in the case that its promises were drawn. Nothing is opened by that. */
async function markDrawn(context: Context, region: string, { case: number }: Drawn, elements: readonly string[], day: string): Promise<false> {
  const acted = await actOnCase(context, { region, number, no: 0, actor: 'system' }, (acting) => drawPromises(acting, elements, day));
  if (acted.kind !== 'done') throw new Error(`its promises could not be noted as drawn: ${acted.kind}`);
  return false;
}

/** All that the sample of a kind can draw of a day, with the rates of the catalogue that the cases were submitted under: nobody can change them once the seed is known. */
export async function toDrawFrom({ context, inspections }: { readonly context: Pick<Context, 'catalogOf'>; readonly inspections: Pick<InspectionStore, 'decidedOn' | 'promisedOn'> }, region: string, kind: SampledKind, day: string): Promise<Decided[]> {
  const rows: readonly (DecidedByRules & Partial<PromisedDecision>)[] = await (kind === 'promise-sample' ? inspections.promisedOn(region, day) : inspections.decidedOn(region, day));
  return Promise.all(rows.map(async ({ case: number, no, service, channel, version, at, promises }) => ({ case: number, no, percent: ratesOn((await context.catalogOf(version)).catalog, region, { service, channel, on: dayOf(at) }), ...(promises && { promises }) })));
}
