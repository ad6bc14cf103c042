import type { Observation } from '#core/anomaly/observation.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { DepartmentAnswer, Given } from '#core/cases/given.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Decision } from '#core/decisions/decision.ts';
import type { Context } from '../context.ts';
import type { AlarmAbout, WatchedEvent } from '../ports/alarms.ts';
import { answerBinding } from '../seal-answers.ts';

/** What an event shows, and by which name what it is about may be called should it raise an alarm. */
export type Observed = { readonly observation: Observation; readonly about: AlarmAbout };

/** Persons and accounts are counted by keyed hashes of a purpose of their own: what the watch remembers leads to no row of another table. */
export function observationsOf({ lookup, unseal, compiled: { catalog } }: Pick<Context, 'lookup' | 'unseal' | 'compiled'>, { number, at: moment, data, subject, agent, employer, accepter }: WatchedEvent): Observed[] {
  const event = data as unknown as CaseEvent;
  const at = Date.parse(moment);
  const hidden = (kind: string, text: string): string => lookup(`anomaly/${kind}/${text}`);
  const seen = <T extends Omit<Observation, 'at' | 'case'>>(observation: T, about: AlarmAbout): Observed => ({ observation: { ...observation, at, case: number } as unknown as Observation, about });
  switch (event.type) {
    case 'submitted': {
      const person = hidden('person', subject);
      // What was taken over from an old system, and what the house files by itself, nobody has handed in.
      if (event.takenOver !== undefined || event.channel === 'proactive' || event.channel === 'department') return said(event.departments, seen);
      return [
        ...(employer === null ? [] : [seen({ kind: 'filed', class: 'employer', key: hidden('employer', employer) }, { employer })]),
        ...(agent === null ? [] : [seen({ kind: 'filed', class: 'agent', key: hidden('agent', agent) }, { agent }), seen({ kind: 'shared', class: 'agent', key: hidden('agent', agent), person }, { agent })]),
        ...(event.office === undefined || event.helper ? [] : [seen({ kind: 'filed', class: 'office', key: hidden('office', event.office) }, { office: event.office })]),
        ...(accepter === null ? [] : [seen({ kind: 'filed', class: 'clerk', key: hidden('clerk', accepter) }, { clerk: accepter })]),
        ...typed(catalog, number, event.given, unseal).map(({ kind, text }) => seen({ kind: 'shared', class: kind, key: hidden(kind, text), person }, {})),
        ...said(event.departments, seen),
      ];
    }
    case 'answered': return said(event.departments, seen);
    case 'decided': return event.by === 'rules' ? [...decided(event.decision, event.decision.outcome === 'approve', seen), ...met(event.decision, seen)] : [];
    case 'referred': return event.decision.because === 'braked' || event.decision.because === 'taken-over' ? [] : [...decided(event.decision, false, seen), ...met(event.decision, seen)];
    default: return [];
  }
}

type Seen = (observation: { readonly kind: 'decided' | 'said' | 'met'; readonly key: string; readonly yes: boolean }, about: AlarmAbout) => Observed;

function decided({ service }: Decision, yes: boolean, seen: Seen): Observed[] {
  return [seen({ kind: 'decided', key: service, yes }, { service })];
}

/** What the rules say of each criterion; what they do not know is no answer. */
function met({ service, criteria }: Decision, seen: Seen): Observed[] {
  return criteria.flatMap(({ id, result }) => (result === 'unknown' ? [] : [seen({ kind: 'met', key: `${service}/${id}`, yes: result === 'pass' }, { service, criterion: id })]));
}

/** What departments answer by yes or no. */
function said(answers: readonly DepartmentAnswer[], seen: Seen): Observed[] {
  return answers.flatMap(({ department, scenario, values, failure }) => (failure === undefined ? Object.entries(values) : []).flatMap(([field, value]) => (typeof value === 'boolean' ? [seen({ kind: 'said', key: `${department}/${scenario}/${field}`, yes: value }, { department, scenario, field })] : [])));
}

/** The accounts and telephone numbers that were typed: the case has them sealed. */
function typed({ elements }: Catalog, number: string, { sealed = {} }: Given, unseal: Context['unseal']): readonly { readonly kind: 'account' | 'phone'; readonly text: string }[] {
  return Object.entries(sealed).flatMap(([element, text]) => {
    const mask = elements.get(element)?.mask;
    return mask === 'account' || mask === 'phone' ? [{ kind: mask, text: unseal(text, answerBinding(number, element)) }] : [];
  });
}
