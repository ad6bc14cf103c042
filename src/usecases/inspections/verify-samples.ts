import { addDays, dayOf } from '#core/clocks/day.ts';
import { SAMPLED, type SampledKind } from '#core/inspection/kind.ts';
import { differences, nameOf, populationDigest, sampleOf } from '#core/inspection/sample.ts';
import type { Context } from '../context.ts';
import type { DrawStore } from '../ports/draws.ts';
import type { InspectionSample, InspectionStore } from '../ports/inspections.ts';
import { toDrawFrom } from './draw-samples.ts';

export type SampleReport = { readonly samples: number; readonly drawn: number; readonly findings: readonly { readonly draw: string; readonly what: string }[] };
export type SampleParts = { readonly context: Pick<Context, 'catalogOf' | 'hash'>; readonly inspections: Pick<InspectionStore, 'decidedOn' | 'promisedOn' | 'there'>; readonly draws: Pick<DrawStore, 'seeds'> };
type Parts = SampleParts & { readonly inspections: Pick<InspectionStore, 'allSamples' | 'sampledDays'>; /** Days before this one are drawn by now, as far as they have a seed. */ readonly before: string };

/** Days before this one have their samples: they are drawn within the hour after their end, and a day is left for a platform that was down meanwhile. */
export function sampledBefore(now: string): string {
  return addDays(dayOf(now), -1);
}

/** Draw every sample again from the decisions of its day and the published seed, and hold it against what was kept and what is inspected: what is missing, too much or altered is named, and a day that was left out. */
export async function verifySamples(parts: Parts): Promise<SampleReport> {
  const findings: { draw: string; what: string }[] = [];
  const samples = await parts.inspections.allSamples();
  let drawn = 0;
  for (const sample of samples) {
    const again = await verifySample(parts, sample);
    drawn += again.drawn;
    for (const what of again.findings) findings.push({ draw: `sample ${sample.region} ${sample.day} ${sample.kind}`, what });
  }
  for (const { region, kind, day } of await gaps(parts, samples)) findings.push({ draw: `sample ${region} ${day} ${kind}`, what: 'no sample was drawn of this day' });
  return { samples: samples.length, drawn, findings };
}

/** The same of one sample: how many it should hold, and what is otherwise. */
export async function verifySample({ context, inspections, draws }: SampleParts, sample: InspectionSample): Promise<{ readonly drawn: number; readonly findings: readonly string[] }> {
  const { region, kind, day } = sample;
  const findings: string[] = [];
  const decided = await toDrawFrom({ context, inspections }, region, kind, sample.ofDay);
  if (decided.length !== sample.decided || populationDigest(decided, kind, context.hash) !== sample.population) findings.push('the decisions of this day are not those it was drawn from');
  const seed = (await draws.seeds(region, day)).find((each) => each.day === day);
  if (!seed || seed.commitment !== sample.commitment || context.hash(seed.seed) !== seed.commitment) return { drawn: 0, findings: [...findings, 'its seed is not the published one'] };
  const should = sampleOf(decided, kind, { ...seed, region, day }, context.hash);
  const [kept, there] = [differences(should, sample.chosen), differences(should, await inspections.there(region, kind, day))];
  for (const one of kept.missing) findings.push(`${nameOf(one)} should have been drawn and was not`);
  for (const one of kept.extra) findings.push(`${nameOf(one)} was drawn and should not have been`);
  for (const one of there.missing) findings.push(`${nameOf(one)} was drawn and is not inspected`);
  for (const one of there.extra) findings.push(`${nameOf(one)} is inspected and was not drawn`);
  return { drawn: should.length, findings };
}

type OfDay = Pick<InspectionSample, 'region' | 'kind' | 'day'>;

/** Days of a region from the first of which something was drawn, or is inspected as drawn, to the last sample or the last day whose seed is out: those of which a kind has no sample. */
async function gaps(parts: Parts, samples: readonly OfDay[]): Promise<OfDay[]> {
  const { inspections, draws, before } = parts;
  const missing: OfDay[] = [];
  for (const [region, own] of Map.groupBy([...samples, ...await inspections.sampledDays()], (one) => one.region)) {
    const first = firstOf(own)!;
    const seeds = (await draws.seeds(region, first)).flatMap(({ day }) => (day < before ? [day] : []));
    const last = [...own.map(({ day }) => day), ...seeds].toSorted().at(-1)!;
    const drawn = new Set(samples.flatMap((one) => (one.region === region ? [`${one.kind} ${one.day}`] : [])));
    for (const kind of SAMPLED) {
      const begun = firstOf(own.filter((one) => one.kind === kind));
      for (let day = first; day <= last; day = addDays(day, 1)) {
        if (!drawn.has(`${kind} ${day}`) && !(kind === 'promise-sample' && (begun === undefined || day < begun) && await drawsNothing(parts, region, kind, day))) missing.push({ region, kind, day });
      }
    }
  }
  return missing;
}

function firstOf(days: readonly OfDay[]): string | undefined {
  return days.map(({ day }) => day).toSorted()[0];
}

/** Whether the catalogues of its cases draw nothing of a day: checks of promises are drawn since a release, the other kinds have been all along. */
async function drawsNothing(parts: SampleParts, region: string, kind: SampledKind, day: string): Promise<boolean> {
  return (await toDrawFrom(parts, region, kind, day)).every(({ percent }) => percent[kind] === 0);
}
