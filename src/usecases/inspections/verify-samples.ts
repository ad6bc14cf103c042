import { addDays, dayOf } from '#core/clocks/day.ts';
import { SAMPLED } from '#core/inspection/kind.ts';
import { differences, nameOf, populationDigest, sampleOf } from '#core/inspection/sample.ts';
import type { Context } from '../context.ts';
import type { DrawStore } from '../ports/draws.ts';
import type { InspectionSample, InspectionStore } from '../ports/inspections.ts';
import { withRates } from './draw-samples.ts';

export type SampleReport = { readonly samples: number; readonly drawn: number; readonly findings: readonly { readonly draw: string; readonly what: string }[] };
type Parts = { readonly context: Pick<Context, 'catalogOf' | 'hash'>; readonly inspections: Pick<InspectionStore, 'allSamples' | 'sampledDays' | 'decidedOn' | 'there'>; readonly draws: Pick<DrawStore, 'seeds'>; /** Days before this one are drawn by now, as far as they have a seed. */ readonly before: string };

/** Days before this one have their samples: they are drawn within the hour after their end, and a day is left for a platform that was down meanwhile. */
export function sampledBefore(now: string): string {
  return addDays(dayOf(now), -1);
}

/** Draw every sample again from the decisions of its day and the published seed, and hold it against what was kept and what is inspected: what is missing, too much or altered is named, and a day that was left out. */
export async function verifySamples({ context, inspections, draws, before }: Parts): Promise<SampleReport> {
  const findings: { draw: string; what: string }[] = [];
  const samples = await inspections.allSamples();
  let drawn = 0;
  for (const sample of samples) {
    const draw = `sample ${sample.region} ${sample.day} ${sample.kind}`;
    const tell = (what: string): void => void findings.push({ draw, what });
    const decided = await withRates(context, sample.region, await inspections.decidedOn(sample.region, sample.ofDay));
    if (decided.length !== sample.decided || populationDigest(decided, context.hash) !== sample.population) tell('the decisions of this day are not those it was drawn from');
    const seed = (await draws.seeds(sample.region, sample.day)).find(({ day }) => day === sample.day);
    if (!seed || seed.commitment !== sample.commitment || context.hash(seed.seed) !== seed.commitment) {
      tell('its seed is not the published one');
      continue;
    }
    const should = sampleOf(decided, sample.kind, { ...seed, region: sample.region, day: sample.day }, context.hash);
    drawn += should.length;
    const [kept, there] = [differences(should, sample.chosen), differences(should, await inspections.there(sample.region, sample.kind, sample.day))];
    for (const one of kept.missing) tell(`${nameOf(one)} should have been drawn and was not`);
    for (const one of kept.extra) tell(`${nameOf(one)} was drawn and should not have been`);
    for (const one of there.missing) tell(`${nameOf(one)} was drawn and is not inspected`);
    for (const one of there.extra) tell(`${nameOf(one)} is inspected and was not drawn`);
  }
  for (const { region, kind, day } of await gaps(samples, await inspections.sampledDays(), draws, before)) findings.push({ draw: `sample ${region} ${day} ${kind}`, what: 'no sample was drawn of this day' });
  return { samples: samples.length, drawn, findings };
}

type OfDay = Pick<InspectionSample, 'region' | 'kind' | 'day'>;

/** Days of a region from the first of which something was drawn, or is inspected as drawn, to the last sample or the last day whose seed is out: those of which a kind has no sample. */
async function gaps(samples: readonly OfDay[], inspected: readonly OfDay[], draws: Parts['draws'], before: string): Promise<OfDay[]> {
  const missing: OfDay[] = [];
  for (const [region, own] of Map.groupBy([...samples, ...inspected], (one) => one.region)) {
    const first = own.map(({ day }) => day).toSorted()[0]!;
    const seeds = (await draws.seeds(region, first)).flatMap(({ day }) => (day < before ? [day] : []));
    const last = [...own.map(({ day }) => day), ...seeds].toSorted().at(-1)!;
    const drawn = new Set(samples.flatMap((one) => (one.region === region ? [`${one.kind} ${one.day}`] : [])));
    for (const kind of SAMPLED) for (let day = first; day <= last; day = addDays(day, 1)) if (!drawn.has(`${kind} ${day}`)) missing.push({ region, kind, day });
  }
  return missing;
}
