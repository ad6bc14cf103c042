import { mayUpload } from '#core/evidence/check-given.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { runItems } from '#core/decisions/run-items.ts';
import { isRestricted } from '#core/promises/withheld.ts';
import type { Prepared } from '#usecases/prepare-plan.ts';
import type { Localized } from '#core/value.ts';
import type { PlanPromise } from '../schemas/plan.ts';
import { elementName } from './fact-view.ts';
import { promiseTold } from './promise-view.ts';

type Planned = Pick<Prepared, 'plan' | 'run'>;

/** The plan with what the rules will say once every promise that is asked for is signed: that is told before anybody signs, and beside it what happens without. */
export function onceSigned({ plan, run }: Planned): Prepared['plan'] {
  const asked = plan.asks.filter(({ kind }) => kind === 'promise').map(({ id }) => id);
  if (asked.length === 0) return plan;
  const given = { ...run.known.given, promises: [...run.known.given.promises, ...asked] };
  return { ...plan, outcomes: runItems({ ...run, known: { ...run.known, given } }, plan.items).outcomes };
}

/** Every promise that can stand for a proof here: asked for, signed, or declined. @param digest what is signed for an element */
export function planPromises({ plan, run }: Planned, digest: (element: string) => string): PlanPromise[] {
  const { compiled, known } = run;
  const { catalog } = compiled;
  const resting = (element: string): string[] => [...new Set(plan.items.map(({ service }) => service))].filter((service) => neededElements(compiled, [service]).has(element));
  const order = [...neededElements(compiled, plan.items.map(({ service }) => service))];
  const told = new Set(plan.facts.map(({ element }) => element));
  const asked = plan.asks.filter(({ kind }) => kind === 'promise').map(({ id, for: services }) => ({ element: id, for: [...services], signed: false, declined: false }));
  const signed = plan.facts.filter(({ source }) => source.kind === 'promise').map(({ element }) => ({ element, for: resting(element), signed: true, declined: false }));
  // What another source has told meanwhile needs no promise, and to whom none is open has nothing to decline.
  const declined = isRestricted(known) ? [] : (known.given.declined ?? []).filter((element) => !told.has(element)).map((element) => ({ element, for: resting(element), signed: false, declined: true })).filter((one) => one.for.length > 0);
  // Each keeps its place, whatever is chosen.
  return [...asked, ...signed, ...declined].toSorted((one, other) => order.indexOf(one.element) - order.indexOf(other.element)).map((one) => ({ ...one, name: elementName(catalog, one.element), ...promiseTold(catalog, one.element), otherwise: otherwise(run, one), digest: digest(one.element) }));
}

/** What happens where it is not promised (国办发〔2020〕42号: 申请人不愿承诺的，应当提交证明): the proof, where the catalogue has one to hand in, and else a person looks. */
function otherwise({ compiled: { catalog } }: Prepared['run'], { element, for: services }: Pick<PlanPromise, 'element' | 'for'>): Localized {
  const proofs = [...new Set(services.flatMap((service) => (catalog.services.get(service)?.needs.evidence ?? []).filter((id) => mayUpload(catalog, id, service))))].flatMap((id) => catalog.evidence.get(id) ?? []).filter(({ proves }) => proves.includes(element));
  if (proofs.length === 0) return { zh: '由经办人核实以后再办', en: 'An officer looks into it first' };
  return { zh: `交${proofs.map(({ zh }) => zh).join('、')}，由经办人审核`, en: `Hand in ${proofs.map(({ en }) => en.charAt(0).toLowerCase() + en.slice(1)).join(', ')}; an officer looks at it` };
}
