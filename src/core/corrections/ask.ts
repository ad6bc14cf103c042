import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Refusal } from '../cases/refusal.ts';
import type { Calendar } from '../clocks/clock.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { dayOf } from '../clocks/day.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Localized } from '../value.ts';
import type { Asked } from './correction.ts';

/** What a person writes about an entry of theirs. */
export type Wish = { readonly key: string; readonly entry: string; readonly wrong: string; readonly should: string; readonly file: string | null };

/** Whether a request is the one that somebody sends again. */
export function isSameWish(asked: Wish, wish: Wish): boolean {
  return asked.key === wish.key && asked.entry === wish.entry && asked.wrong === wish.wrong.trim() && asked.should === wish.should.trim() && asked.file === wish.file;
}

/** So many characters at least say what is wrong. */
const WORDS = 4;
const NEEDED = { wrong: { zh: `请写明哪里不对，至少 ${WORDS} 个字`, en: `Say what is wrong, in at least ${WORDS} characters` }, should: { zh: `请写明应当是什么、为什么，至少 ${WORDS} 个字`, en: `Say what it should be and why, in at least ${WORDS} characters` } } as const satisfies Record<string, Localized>;

/**
 * A person asks for one entry of their own to be corrected (个人信息保护法 第四十六条). It is answered within the region's parameter
 * `correctionLimit`. @param entries the person's own, as they stand
 */
export function askCorrection(catalog: Pick<Catalog, 'parameters' | 'registerKinds' | 'services'>, region: string, wish: Wish, entries: readonly RegisterEntry[], calendar: Calendar, at: string): Asked | Refusal {
  const missing = (['wrong', 'should'] as const).filter((field) => wish[field].trim().length < WORDS);
  if (missing.length > 0) return { code: 'incomplete', detail: NEEDED[missing[0]!], errors: missing.map((field) => ({ pointer: `/${field}`, detail: NEEDED[field] })) };
  const entry = entries.find(({ id }) => id === wish.entry);
  const kind = entry && catalog.registerKinds.get(entry.kind);
  if (!entry || !kind) return { code: 'no-such-item', detail: { zh: '没有这条登记，它可能已经更正过了；请刷新“我的数据”', en: 'There is no such entry; it may have been corrected already. Reload “My data”' } };
  const found = parameterOn(catalog, region, 'correctionLimit', dayOf(at));
  if (typeof found?.value !== 'string') return { code: 'not-in-catalogue', detail: { zh: '这个地区还没有设定答复更正请求的时限', en: 'This region has set no limit for answering such a request yet' } };
  const due = dueOfLimit(parseLimit(found.value), { startedAt: at, pauses: [] }, calendar);
  return { key: wish.key, entry: entry.id, register: entry.kind, line: lineOf(catalog, entry, kind), wrong: wish.wrong.trim(), should: wish.should.trim(), file: wish.file, due: due.known ? due.day : null, limit: found.value, basis: found.source };
}

/** Who looks into it: what a decision made goes back to the line of work that decided, which alone can look at the result again. */
function lineOf({ services }: Pick<Catalog, 'services'>, { origin }: RegisterEntry, { original, line }: RegisterKind): string {
  return (origin.kind === 'case' ? services.get(origin.service)?.authority : undefined) ?? original?.line ?? line;
}
