import type { Observation } from '#core/anomaly/observation.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { DepartmentAnswer, Given } from '#core/cases/given.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Decision } from '#core/decisions/decision.ts';
import type { Context } from '../context.ts';
import type { AlarmAbout, WatchedEvent, WatchedList } from '../ports/alarms.ts';
import type { Origin } from '../ports/cases.ts';
import { accountKey } from './account-key.ts';
import { answerBinding } from '../seal-answers.ts';

/** What an event shows, and by which name what it is about may be called should it raise an alarm. */
export type Observed = { readonly observation: Observation; readonly about: AlarmAbout };

/** Persons and accounts are counted by keyed hashes of a purpose of their own: what the watch remembers leads to no row of another table. */
export function observationsOf({ lookup, unseal, compiled: { catalog } }: Pick<Context, 'lookup' | 'unseal' | 'compiled'>, { number, at: moment, data, subject, agent, employer, accepter, applicant, origin }: WatchedEvent): Observed[] {
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
        ...(origin === null ? [] : cameFrom(origin, { person: hidden('person', applicant), isOwn: agent === null && employer === null, office: event.office, hidden })).map(({ about, ...observation }) => seen(observation, about)),
        ...typed(catalog, number, event.given, unseal).map(({ kind, text }) => seen({ kind: 'shared', class: kind, key: kind === 'account' ? accountKey(lookup, text) : hidden(kind, text), person }, {})),
        ...said(event.departments, seen),
      ];
    }
    case 'answered': return said(event.departments, seen);
    case 'decided': return event.by === 'rules' ? [...decided(event.decision, event.decision.outcome === 'approve', seen), ...met(event.decision, seen)] : [];
    case 'referred': return event.decision.because === 'braked' || event.decision.because === 'taken-over' ? [] : [...decided(event.decision, false, seen), ...met(event.decision, seen)];
    default: return [];
  }
}

/** What the lists of departments show that were taken over. */
export function observationsOfLists(lists: readonly WatchedList[]): Observed[] {
  return lists.map(({ at, records, outcomes, ...of }) => ({
    observation: { kind: 'listed', key: `${of.department}/${of.scenario}`, changed: Object.values(outcomes).reduce((sum, each) => sum + each, 0), at: Date.parse(at), case: '' },
    about: { ...of, records, outcomes },
  }));
}

type From = { readonly about: AlarmAbout } & ({ readonly kind: 'filed'; readonly class: 'device' | 'terminal' | 'network'; readonly key: string } | { readonly kind: 'shared'; readonly class: 'device' | 'address'; readonly key: string; readonly person: string });

/**
 * What the origin of a case shows. Everybody uses the terminals of the house: there only how much comes is counted, by what the same terminal is used to. The device and the
 * network of whoever hands in for others as their work (an enterprise, a helper) are not counted besides them: many persons are ordinary there.
 */
function cameFrom({ terminal, device, network, mail }: Origin, { person, isOwn, office, hidden }: { readonly person: string; readonly isOwn: boolean; readonly office: string | undefined; readonly hidden: (kind: string, text: string) => string }): readonly From[] {
  if (terminal !== null) return [{ kind: 'filed', class: 'terminal', key: hidden('device', device), about: { terminal, ...(office !== undefined && { office }) } }];
  if (!isOwn) return [];
  return [
    { kind: 'filed', class: 'device', key: hidden('device', device), about: {} }, { kind: 'shared', class: 'device', key: hidden('device', device), person, about: {} },
    ...(network === null ? [] : [{ kind: 'filed', class: 'network', key: hidden('network', network), about: {} } as const]),
    ...(mail === null ? [] : [{ kind: 'shared', class: 'address', key: hidden('mail', mail), person, about: {} } as const]),
  ];
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
