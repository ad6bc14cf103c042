import { Type, type Static } from 'typebox';
import type { Catalog } from './catalog.ts';
import { HALL } from './hall.ts';
import { officeOnce } from './office.ts';
import { contactIn, queuesOf } from './places.ts';
import type { Service } from './service.ts';
import type { Localized } from '../value.ts';

const CounterClass = Type.Union([Type.Literal('employment'), Type.Literal('social-insurance'), Type.Literal('talent-personnel'), Type.Literal('labour-relations')]);
const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });

/**
 * The queue of an office: its windows, and which times can be booked. A window without `kinds` takes everything (综合窗口); where a hall is set by the four
 * classes (人社部发〔2020〕26号 三（一）), a window takes its own, and any window takes a whole life event.
 */
export const HallQueue = Type.Object({
  office: Type.String({ pattern: '^[a-z][a-z0-9-]*$', description: 'an office of the region; `hall`: the city\'s own' }),
  windows: Type.Array(Type.Object({ no: Type.Integer({ minimum: 1, maximum: 99 }), kinds: Type.Optional(Type.Array(CounterClass, { minItems: 1, uniqueItems: true })) }, { additionalProperties: false }), { minItems: 1 }),
  slots: Type.Optional(Type.Object({ from: TimeOfDay, to: TimeOfDay, minutes: Type.Integer({ minimum: 10, maximum: 240 }), places: Type.Integer({ minimum: 1, maximum: 99 }), pause: Type.Optional(Type.Object({ from: TimeOfDay, to: TimeOfDay }, { additionalProperties: false })) }, { additionalProperties: false, description: 'times that can be booked on a working day, and how many people for each; without it: none' })),
  source: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]),
}, { additionalProperties: false });
export type HallQueue = Static<typeof HallQueue>;
export type HallWindow = HallQueue['windows'][number];

/** The queue of an office at an instant, without one: now, with what the office is called; nothing where it has none then. */
export function queueIn(catalog: Pick<Catalog, 'regions' | 'entered'>, region: string, id: string, at?: string): { readonly queue: HallQueue; readonly name: Localized } | undefined {
  const queue = queuesOf(catalog, region, at).find(({ office }) => office === id);
  const name = queue && placeName(catalog, region, id, at);
  return queue && name && { queue, name };
}

/** What an office is called, or the city's own hall by `hall`, though it may have ended since; nothing where there never was one. */
export function placeName(catalog: Pick<Catalog, 'regions' | 'entered'>, region: string, id: string, at?: string): Localized | undefined {
  const [office, contact] = [officeOnce(catalog, region, id, at), id === HALL ? contactIn(catalog, region, at) : undefined];
  return office ? { zh: office.zh, en: office.en } : contact && { zh: contact.hall, en: contact.en?.hall ?? contact.hall };
}

/** The classes that somebody who takes a ticket chooses from; none where every window takes everything. */
export function kindsOf({ windows }: Pick<HallQueue, 'windows'>): readonly Service['counterClass'][] {
  return [...new Set(windows.flatMap(({ kinds = [] }) => kinds))];
}

/** The times of a day that can be booked, in their order (`09:00`). */
export function slotsOf({ slots }: Pick<HallQueue, 'slots'>): readonly string[] {
  if (!slots) return [];
  const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const [from, to] = [minuteOfDay(slots.from), minuteOfDay(slots.to)];
  const all = Array.from({ length: Math.max(Math.floor((to - from) / slots.minutes), 0) }, (_, index) => from + index * slots.minutes);
  const { pause } = slots;
  return all.filter((at) => !pause || at + slots.minutes <= minuteOfDay(pause.from) || at >= minuteOfDay(pause.to)).map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
}
