import type { AdminOffice, OfficeBody } from '../ui/api-types.ts';
import { readTime } from './time-of-day.ts';

export type Span = { readonly from: string; readonly to: string };
export type DayApart = { readonly day: string; readonly times: readonly Span[] };
export type WindowRow = { readonly no: string; readonly kinds: readonly Kind[] };
export type Kind = NonNullable<OfficeBody['windows'][number]['kinds']>[number];

/** An office as it stands in the form: figures and times as they are typed. */
export type OfficeDraft = {
  readonly from: string; readonly ground: string; readonly zh: string; readonly en: string;
  readonly level: string; readonly within: string; readonly district: string; readonly address: string; readonly signs: string;
  readonly days: 'working' | 'daily'; readonly times: readonly Span[]; readonly apart: readonly DayApart[]; readonly windows: readonly WindowRow[];
  readonly books: boolean; readonly slots: { readonly from: string; readonly to: string; readonly minutes: string; readonly places: string; readonly pauseFrom: string; readonly pauseTo: string };
};

/** No office above: the city is. */
export const CITY = 'city';
/** The city's own hall, whose place and level are not an administrator's. */
export const HALL = 'hall';

const USUAL: readonly Span[] = [{ from: '09:00', to: '12:00' }, { from: '13:30', to: '17:00' }];

/** What the form begins with. @param office none for a new one @param from the first day on which it may hold as a rule: tomorrow */
export function draftOf(office: AdminOffice | undefined, from: string): OfficeDraft {
  const facts = office?.facts;
  const { pause, ...slots } = facts?.slots ?? { from: '09:00', to: '17:00', minutes: 30, places: 2, pause: { from: '12:00', to: '13:30' } };
  return {
    from, ground: '', zh: facts?.zh ?? '', en: facts?.en ?? '', level: facts?.level ?? 'township', within: facts?.within ?? CITY, district: facts?.district ?? '', address: facts?.address ?? '', signs: facts?.signs === undefined ? CITY : facts.signs ? 'yes' : 'no',
    days: facts?.hours?.days ?? 'working', times: facts?.hours?.times.map(spanOf) ?? USUAL, apart: (facts?.hours?.apart ?? []).map(({ day, times }) => ({ day: String(day), times: times.map(spanOf) })),
    windows: (facts?.windows ?? []).map(({ no, kinds }) => ({ no: String(no), kinds: kinds ?? [] })),
    books: facts?.slots !== undefined, slots: { from: slots.from, to: slots.to, minutes: String(slots.minutes), places: String(slots.places), pauseFrom: pause?.from ?? '', pauseTo: pause?.to ?? '' },
  };
}

/** What of an office can be changed, as the form names it, and what of the draft each consists of. */
const PARTS = { zh: ['zh'], en: ['en'], address: ['address'], district: ['district'], signs: ['signs'], hours: ['days', 'times', 'apart'], windows: ['windows'], slots: ['books', 'slots'] } as const satisfies Readonly<Record<string, readonly (keyof OfficeDraft)[]>>;
export type OfficePart = keyof typeof PARTS;

/**
 * What was changed since `before`, upon how it stands `now`. Where somebody else changed the same part, theirs stands in the draft, and the part is named in `lost`.
 * The day and its ground are of the change, not of the office.
 */
export function rebased(own: OfficeDraft, before: OfficeDraft, now: OfficeDraft): { readonly draft: OfficeDraft; readonly lost: readonly OfficePart[] } {
  const same = (part: OfficePart, one: OfficeDraft, other: OfficeDraft): boolean => PARTS[part].every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
  const changed = (Object.keys(PARTS) as OfficePart[]).filter((part) => !same(part, own, before));
  const lost = changed.filter((part) => !same(part, now, before) && !same(part, now, own));
  const kept = changed.filter((part) => !lost.includes(part)).flatMap((part): readonly (keyof OfficeDraft)[] => PARTS[part]);
  return { draft: { ...now, from: own.from, ground: own.ground, ...Object.fromEntries(kept.map((name) => [name, own[name]])) }, lost };
}

/** What is sent. Of the city's own hall its place is not among it. */
export function bodyOf(draft: OfficeDraft, isHall: boolean): OfficeBody {
  const { slots } = draft;
  return {
    from: draft.from, ground: draft.ground.trim(), zh: draft.zh.trim(), en: draft.en.trim(),
    hours: { days: draft.days, times: draft.times.map(wordsOf), ...(draft.apart.length > 0 && { apart: draft.apart.map(({ day, times }) => ({ day: Number(day), times: times.map(wordsOf) })) }) },
    windows: draft.windows.map(({ no, kinds }) => ({ no: Number(no), ...(kinds.length > 0 && { kinds: [...kinds] }) })),
    ...(draft.books && { slots: { from: timeOf(slots.from), to: timeOf(slots.to), minutes: Number(slots.minutes), places: Number(slots.places), ...(slots.pauseFrom !== '' && slots.pauseTo !== '' && { pause: { from: timeOf(slots.pauseFrom), to: timeOf(slots.pauseTo) } }) } }),
    ...(!isHall && { level: draft.level as NonNullable<OfficeBody['level']>, ...(draft.within !== CITY && { within: draft.within }), district: draft.district.trim(), address: draft.address.trim(), ...(draft.signs !== CITY && { signs: draft.signs === 'yes' }) }),
  };
}

/** Fields that are empty and must not be. */
export function emptyIn(draft: OfficeDraft, isHall: boolean): readonly string[] {
  const { slots } = draft;
  const blank = (times: readonly Span[]): boolean => times.some(({ from, to }) => from === '' || to === '');
  return [
    ...(['zh', 'en', 'from', 'ground'] as const).filter((field) => draft[field].trim() === ''), ...(isHall ? [] : (['district', 'address'] as const).filter((field) => draft[field].trim() === '')),
    ...(draft.times.length === 0 || blank(draft.times) || draft.apart.some(({ times }) => blank(times)) ? ['hours'] : []), ...(draft.windows.some(({ no }) => no.trim() === '') ? ['windows'] : []),
    ...(draft.books && [slots.from, slots.to, slots.minutes, slots.places].some((value) => value.trim() === '') ? ['slots'] : []),
  ];
}

function spanOf(words: string): Span {
  const [from = '', to = ''] = words.split('-');
  return { from: from.padStart(5, '0'), to: to.padStart(5, '0') };
}

/** Sent as it is read, also where the field was not left before; what cannot be read goes as typed, for the server to say so. */
const timeOf = (typed: string): string => readTime(typed) ?? typed;
const wordsOf = ({ from, to }: Span): string => `${timeOf(from)}-${timeOf(to)}`;
