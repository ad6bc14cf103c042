import type { Refusal } from '#core/cases/refusal.ts';
import { numberParameter } from '#core/catalog/number-parameter.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { askedForVacancy, checkVacancy } from '#core/employment/check-vacancy.ts';
import { tellOf } from '#core/employment/tell.ts';
import { statusAfter, type VacancyText } from '#core/employment/vacancy.ts';
import { wellWritten } from '#core/employment/write-vacancy.ts';
import { idOf } from '#core/id.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { Party } from '../parties.ts';
import type { ClerkAct } from '../ports/clerks.ts';
import type { RequestWrite, VacancyRecord } from '../ports/employment.ts';
import { beginRequest } from './begin-request.ts';
import { goOn } from './go-on.ts';
import { learn } from './learn.ts';
import type { Parts } from './parts.ts';

const NO_ENTERPRISE: Refusal = { code: 'no-such-item', detail: { zh: '本市没有登记这个单位', en: 'This enterprise is not in the register of this city' } };
const GONE: Refusal = { code: 'no-such-item', detail: { zh: '没有这条招聘信息', en: 'There is no such vacancy' } };
const CLOSED: Refusal = { code: 'not-allowed', detail: { zh: '已经关闭，请另发一条', en: 'It is closed: post another one' } };

/** Who posts: the enterprise, and the partner by whose job service it comes. `actor` as events name it. */
export type Poster = { readonly region: string; readonly enterprise: string; readonly actor: string; readonly partner?: { readonly id: string; readonly ref: string }; /** What a clerk of the enterprise does with a vacancy of this title, for the record of who did what. */ readonly acts?: (title: string) => readonly ClerkAct[] };
export type Posted = { readonly kind: 'posted' | 'same'; readonly vacancy: VacancyRecord } | { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'no-scope' } | { readonly kind: 'too-many' };

const refused = (refusal: Refusal): Posted => ({ kind: 'refused', refusal });

/** An enterprise posts a vacancy: held against the rules in the same breath, it is published, refused with all its reasons, or looked at by an officer whom chance picks. The same key again is the same vacancy. */
export async function postVacancy(parts: Parts, who: Poster, key: string, written: VacancyText): Promise<Posted> {
  const { context, employment } = parts;
  const party = await context.cases.party(who.region, who.enterprise);
  if (party?.subject.kind !== 'enterprise') return refused(NO_ENTERPRISE);
  const text = wellWritten(context.compiled.catalog, who.region, written);
  if ('code' in text) return refused(text);
  const id = idOf(context.hash, `vacancy/${who.region}/${who.enterprise}/${who.partner?.id ?? ''}/${key}`);
  const before = await employment.vacancy(who.region, id);
  if (before) return { kind: 'same', vacancy: before };
  const record: VacancyRecord = {
    ...said(text), region: who.region, id, enterprise: who.enterprise, employer: party.subject.name, key, partner: who.partner?.id ?? null, partnerRef: who.partner?.ref ?? null,
    status: 'checking', findings: [], reason: null, remedy: null, version: 0, publishedOn: dayOf(context.now()), expiresOn: dayOf(context.now()),
  };
  return check(parts, who, party, record, text);
}

/** The enterprise changes or renews a vacancy: it is held against the rules anew. */
export async function changeVacancy(parts: Parts, who: Poster, id: string, version: number | undefined, written: VacancyText | 'renew'): Promise<Posted> {
  const { context, employment } = parts;
  const [party, before] = await Promise.all([context.cases.party(who.region, who.enterprise), employment.vacancy(who.region, id)]);
  if (!party || before?.enterprise !== who.enterprise || before.partner !== (who.partner?.id ?? null)) return refused(GONE);
  if (version !== undefined && before.version !== version) return { kind: 'changed-meanwhile' };
  if (before.status === 'closed') return refused(CLOSED);
  const text = wellWritten(context.compiled.catalog, who.region, written === 'renew' ? { ...before, title: before.title.zh, places: Math.max(before.openings, 1), contact: before.contact ?? { name: '', phone: '' } } : written);
  if ('code' in text) return refused(text);
  return check(parts, who, party, { ...before, ...said(text) }, text);
}

/** The enterprise closes a vacancy, whoever has posted it in its name; a partner only what it has posted: nobody sees it any more, and who has applied is answered still. */
export async function closeVacancy(parts: Parts, who: Poster, id: string, reason: string): Promise<Posted> {
  const { context, employment } = parts;
  const before = await employment.vacancy(who.region, id);
  if (before?.enterprise !== who.enterprise || (who.partner && before.partner !== who.partner.id)) return refused(GONE);
  if (before.status === 'closed') return { kind: 'same', vacancy: before };
  const at = context.now();
  const vacancy: VacancyRecord = { ...before, status: 'closed', reason, remedy: null, version: before.version + 1 };
  const done = await employment.commit({ region: who.region, actor: who.actor, at, vacancy, requests: await dropped(parts, who.region, id, at), notices: [], acts: who.acts?.(vacancy.title.zh) ?? [] });
  return done === 'done' ? { kind: 'posted', vacancy } : { kind: 'changed-meanwhile' };
}

/** Checks of a vacancy that nobody has answered are over once it is another: complaints stay. */
export async function dropped({ employment }: Parts, region: string, id: string, at: string): Promise<RequestWrite[]> {
  return (await employment.openRequests(region, id)).filter(({ kind }) => kind === 'vacancy-check').map((request) => goOn(request, at, { actor: 'system', event: { type: 'dropped' } }));
}

function said(text: VacancyText): Pick<VacancyRecord, 'title' | 'description' | 'occupation' | 'district' | 'wageFrom' | 'wageTo' | 'openings' | 'contact'> {
  const { title, places, ...rest } = text;
  return { ...rest, title: { zh: title, en: title }, openings: places };
}

const STANDS: Readonly<Record<VacancyRecord['status'], string>> = { published: '已发布', checking: '正在核实', refused: '没有通过', closed: '已关闭' };
const STANDS_EN: typeof STANDS = { published: 'published', checking: 'being checked', refused: 'refused', closed: 'closed' };

/** An enterprise is told of what a partner posts in its name: it may not know of it. */
function postedFor({ compiled: { catalog }, hash }: Parts['context'], { id, region, enterprise, title, partner, status, version }: VacancyRecord, at: string): Notice[] {
  if (partner === null || version !== 1) return [];
  const by = catalog.departments.get(partner) ?? { zh: partner, en: partner };
  return tellOf(catalog, hash, region, enterprise, 'vacancy-checked', `vacancy/${id}/posted`, at, { vacancy: title, result: { zh: `由${by.zh}代为提交，${STANDS[status]}`, en: `posted in your name by ${by.en}, ${STANDS_EN[status]}` } });
}

async function check(parts: Parts, who: Poster, party: Party, record: VacancyRecord, text: VacancyText): Promise<Posted> {
  const { context, employment } = parts;
  const { compiled, hash } = context;
  const facts = await learn(context, party, askedForVacancy(compiled));
  const at = context.now();
  const on = dayOf(at);
  const findings = checkVacancy(compiled, who.region, text, facts, on);
  const vacancy: VacancyRecord = { ...record, findings, status: statusAfter(findings), reason: null, remedy: null, version: record.version + 1, publishedOn: on, expiresOn: addDays(on, numberParameter(compiled.catalog, who.region, 'vacancyDays', on, 30)) };
  const over = record.version === 0 ? [] : await dropped(parts, who.region, record.id, at);
  const asked = vacancy.status === 'checking' ? await beginRequest(parts, party.subject, { kind: 'vacancy-check', key: idOf(hash, `check/${vacancy.id}/${vacancy.version}`), vacancy: vacancy.id, topic: '', text: '', publish: false }) : undefined;
  if (asked && 'code' in asked) return refused(asked);
  const done = await employment.commit({ region: who.region, actor: who.actor, at, vacancy, requests: [...over, ...(asked ? [asked] : [])], notices: postedFor(context, vacancy, at), acts: who.acts?.(vacancy.title.zh) ?? [] });
  if (done === 'done') return { kind: 'posted', vacancy };
  if (done === 'no-scope' || done === 'too-many') return { kind: done };
  const there = done === 'there' ? await employment.vacancy(who.region, vacancy.id) : undefined;
  return there ? { kind: 'same', vacancy: there } : { kind: 'changed-meanwhile' };
}
