import { roleName } from '#core/assignment/staff-role.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { officesOf } from '#core/catalog/places.ts';
import { hasService } from '#core/catalog/offered.ts';
import { CHANNEL_NAMES, scopeInWords } from '#core/instant/scope-words.ts';
import type { Localized } from '#core/value.ts';
import type { BrakeRecord } from '#usecases/ports/brakes.ts';
import type { Brakes, BrakeView } from '../schemas/brake.ts';

const ALARM = 'alarm:';

/** Names by id: public numbers of officers, names of helpers, what alarms have seen. */
type Names = { readonly officers: ReadonlyMap<string, string>; readonly partners: ReadonlyMap<string, string>; readonly alarms: ReadonlyMap<string, Localized> };

/** The brakes of a region as supervisors read them, with what can be chosen for another. */
export function brakesView(catalog: Catalog, region: string, brakes: readonly BrakeRecord[], names: Names): Brakes {
  const services = [...catalog.services.values()].filter(({ code, mode }) => mode === 'instant' && hasService(catalog, region, code));
  return {
    brakes: brakes.map((brake) => brakeView(catalog, region, brake, names)),
    services: services.map(({ code, zh, en }) => ({ id: code, name: { zh: `${code} ${zh}`, en: `${code} ${en}` } })),
    channels: Object.entries(CHANNEL_NAMES).map(([id, name]) => ({ id, name })),
    departments: [...catalog.departments].filter(([, { scenarios }]) => Object.values(scenarios).some(({ direction, pull }) => direction === 'ask' || pull !== undefined)).map(([id, { zh, en }]) => ({ id, name: { zh, en } })),
    offices: officesOf(catalog, region).map(({ id, zh, en }) => ({ id, name: { zh, en } })),
  };
}

function brakeView(catalog: Catalog, region: string, { id, scope, reason, by, at, stopped, released }: BrakeRecord, { officers, partners, alarms }: Names): BrakeView {
  const alarm = alarmOf(by);
  const partner = scope.partner === undefined ? undefined : partners.get(scope.partner);
  return {
    id, scope: scopeInWords(catalog, region, scope, partner === undefined ? {} : { partner }), reason: alarms.get(alarm ?? '') ?? { zh: reason, en: reason }, by: whoPulled(by, officers), at, stopped, ...(alarm !== undefined && { alarm }),
    released: released === undefined ? null : { ...released, by: whoPulled(released.by, officers) },
  };
}

/** The alarm that has pulled a brake; none where an officer has. */
export function alarmOf(by: string): string | undefined {
  return by.startsWith(ALARM) ? by.slice(ALARM.length) : undefined;
}

function whoPulled(by: string, officers: ReadonlyMap<string, string>): Localized {
  if (by.startsWith(ALARM)) return { zh: '系统（异常预警）', en: 'the platform (an alarm)' };
  const { zh, en } = roleName('supervisor');
  return { zh: `${zh} ${officers.get(by) ?? ''}`.trim(), en: `${en} ${officers.get(by) ?? ''}`.trim() };
}
