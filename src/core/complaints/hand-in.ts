import type { Catalog } from '../catalog/catalog.ts';
import { officeIn } from '../catalog/office.ts';
import { isCaseNumber } from '../cases/number.ts';
import type { Refusal } from '../cases/refusal.ts';
import type { Calendar } from '../clocks/clock.ts';
import { dayOf } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { limitText } from '../clocks/limit.ts';
import { lacking } from '../inspection/lacking.ts';
import type { Localized } from '../value.ts';
import type { About, ComplaintKind, HandedIn } from './complaint.ts';
import { complaintTerms } from './terms.ts';

/** What somebody writes. */
export type Wish = { readonly key: string; readonly kind: ComplaintKind; readonly about: About; readonly text: string; readonly phone: string };

/** So many characters at least say what it is. */
const WORDS = 10;
/** A mobile or a landline number of the mainland, Hong Kong, Macao or abroad, as people write it. */
const PHONE = /^\+?[0-9][0-9 -]{5,18}[0-9]$/u;

const SHORT: Localized = { zh: `请写清楚是什么事，至少 ${WORDS} 个字`, en: `Say what it is, in at least ${WORDS} characters` };
const NO_PHONE: Localized = { zh: '请留一个能联系到您的电话', en: 'Leave a telephone number that you can be reached at' };
const WRONG_PHONE: Localized = { zh: '这不像一个电话号码，请核对', en: 'This does not look like a telephone number' };
const NAMED: Readonly<Record<Exclude<About['kind'], 'other'>, Localized>> = {
  case: { zh: '办件编号抄错了，请核对', en: 'The case number was copied wrongly' }, service: { zh: '请选择是哪个事项', en: 'Choose the matter' },
  office: { zh: '请选择是哪个网点', en: 'Choose the office' }, commitment: { zh: '请选择是哪一条承诺', en: 'Choose what was promised' },
};
const NO_OFFICE: Localized = { zh: '没有这个网点', en: 'There is no such office' };

/** Whether what is sent is what was handed in already. */
export function isSameWish(handed: Wish, wish: Wish): boolean {
  const [before, now] = [handed.about, kept(wish.about)];
  return handed.kind === wish.kind && handed.text === wish.text.trim() && handed.phone === wish.phone.trim() && (['kind', 'ref', 'office', 'window'] as const).every((name) => before[name] === now[name]);
}

/** What it is about as it is kept: an office that it is about is where it happened. */
function kept({ kind, ref = '', office: at, window = '' }: About): About {
  const [named, counter] = [ref.trim(), window.trim()];
  const office = kind === 'office' ? named : at;
  return { kind, ...(kind !== 'other' && { ref: named }), ...(office !== undefined && { office }), ...(counter !== '' && { window: counter }) };
}

/**
 * Somebody complains or suggests something; whoever has not signed in leaves a telephone number. It is answered within the region's parameter
 * `complaintLimit`. Whether a case is there is not said: its number alone opens nothing.
 * @param signedIn whether it is known who it is
 */
export function handIn({ catalog, calendar, region, at, code }: { readonly catalog: Catalog; readonly calendar: Calendar; readonly region: string; readonly at: string; readonly code: string }, { key, kind, about, text, phone }: Wish, signedIn: boolean): HandedIn | Refusal {
  const terms = complaintTerms(catalog, region, dayOf(at));
  if (!terms) return { code: 'not-in-catalogue', detail: { zh: '这个地区还没有设定投诉的办理期限', en: 'This region has set no limit for complaints yet' } };
  const ref = about.ref?.trim() ?? '';
  const tel = phone.trim();
  const wrong: readonly (readonly [string, Localized])[] = [
    ...(isThere(catalog, region, about.kind, ref) || about.kind === 'other' ? [] : [['/about/ref', NAMED[about.kind]] as const]),
    ...(about.office === undefined || about.office === 'city' || officeIn(catalog, region, about.office) ? [] : [['/about/office', NO_OFFICE] as const]),
    ...(text.trim().length >= WORDS ? [] : [['/text', SHORT] as const]),
    ...(tel === '' ? (signedIn ? [] : [['/phone', NO_PHONE] as const]) : PHONE.test(tel) ? [] : [['/phone', WRONG_PHONE] as const]),
  ];
  if (wrong.length > 0) return { ...lacking(wrong[0]![1], []), errors: wrong.map(([pointer, detail]) => ({ pointer, detail })) };
  const due = dueOfLimit(terms.answer, { startedAt: at, pauses: [] }, calendar);
  return {
    key, kind, about: kept(about), text: text.trim(), phone: tel, code,
    due: due.known ? due.day : null, limit: limitText(terms.answer), basis: terms.answerBasis,
  };
}

function isThere(catalog: Catalog, region: string, kind: About['kind'], ref: string): boolean {
  switch (kind) {
    case 'case': return isCaseNumber(ref) && ref.startsWith(`${region}-`);
    case 'service': return catalog.services.has(ref);
    case 'office': return ref === 'city' || officeIn(catalog, region, ref) !== undefined;
    case 'commitment': return catalog.regions.get(region)?.commitments?.some(({ id }) => id === ref) ?? false;
    case 'other': return true;
  }
}
