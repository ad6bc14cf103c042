import { addDays } from '#core/clocks/day.ts';
import { SAMPLED } from '#core/inspection/kind.ts';
import { differences, nameOf, populationDigest, sampleOf } from '#core/inspection/sample.ts';
import type { Context } from '../context.ts';
import type { DrawStore } from '../ports/draws.ts';
import type { InspectionSample, InspectionStore } from '../ports/inspections.ts';
import { withRates } from './draw-samples.ts';

export type SampleReport = { readonly samples: number; readonly drawn: number; readonly findings: readonly { readonly draw: string; readonly what: string }[] };
type Parts = { readonly context: Pick<Context, 'catalogOf' | 'hash'>; readonly inspections: Pick<InspectionStore, 'allSamples' | 'decidedOn' | 'there'>; readonly draws: Pick<DrawStore, 'seeds'> };

/** Draw every sample again from the decisions of its day and the published seed, and hold it against what was kept and what is inspected: what is missing, too much or altered is named. */
export async function verifySamples({ context, inspections, draws }: Parts): Promise<SampleReport> {
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
  for (const { region, kind, day } of gaps(samples)) findings.push({ draw: `sample ${region} ${day} ${kind}`, what: 'no sample was drawn of this day' });
  return { samples: samples.length, drawn, findings };
}

/** Days between the first and the last sample of a kind of which none was drawn. */
function gaps(samples: readonly InspectionSample[]): Pick<InspectionSample, 'region' | 'kind' | 'day'>[] {
  return [...Map.groupBy(samples, ({ region }) => region)].flatMap(([region, own]) => SAMPLED.flatMap((kind) => {
    const days = new Set(own.filter((one) => one.kind === kind).map(({ day }) => day));
    const [first, last] = [own.map(({ day }) => day).toSorted()[0]!, own.map(({ day }) => day).toSorted().at(-1)!];
    const missing: { region: string; kind: typeof kind; day: string }[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) if (!days.has(day)) missing.push({ region, kind, day });
    return missing;
  }));
}
