import type { Given } from '../cases/given.ts';
import type { Refusal } from '../cases/refusal.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { maskNumber } from '../register/mask.ts';
import type { Localized } from '../value.ts';
import type { Visit } from './visit.ts';

/** The channel of a case that was handed in by telephone. */
export const TELEPHONE = 'phone';

/** How it was shown who calls: by what they know, not by anything that was looked at. */
export const BY_QUESTIONS = 'telephone';

/** Whether somebody is on the telephone, and not at a counter. */
export function isCall({ shown }: Pick<Visit, 'shown'>): boolean {
  return shown === BY_QUESTIONS;
}

/** What a caller agrees to, read to them by the agent before anything is opened (个人信息保护法 第十四条). */
export function callConsentWords({ name, number }: { readonly name: string; readonly number: string }): string {
  return `本人${name}（${maskNumber(number)}）来电办事，已按登记信息核验，同意话务人员在本次通话期间查看与所办事项有关的本人信息，并按本人所说代为填写。提交以前逐条念给本人听，本人逐条确认以后才提交。挂断以后话务人员看不到本人的信息。`;
}

/** Something that cannot be done on the telephone, why, and where it can; `at` is the field it stands at. */
export type Elsewhere = { readonly at: string; readonly what: Localized; readonly why: Localized };

const PAPER: Localized = { zh: '材料在电话里交不了：请在网上大厅或者手机上传，也可以带原件到窗口', en: 'A material cannot be handed in by telephone: upload it in the online hall or on the phone, or bring the original to a counter' };
const SIGNED: Localized = { zh: '告知承诺要本人书面签名（国办发〔2020〕42号），电话里不能代签：不承诺的，由经办人核实以后再办；要承诺的，请在网上办或者到窗口', en: 'A promise has to be signed by the person in writing: without it an officer looks into it first; whoever wants to promise does it online or at a counter' };
const STRONG: Localized = { zh: '这一项关系到您的钱，要两种方式证明是您本人，电话里办不了：请在网上大厅或者手机办，也可以带证件到窗口', en: 'This is about your money and needs two proofs that it is you: do it online or on the phone’s own page, or bring your card to a counter' };
const DISPUTED: Localized = { zh: '更正登记要交证明，电话里办不了：请在网上大厅提出，或者到窗口', en: 'To correct the register needs proof: ask for it in the online hall or at a counter' };

/**
 * All that keeps an application from being handed in by telephone, the same for every agent: what has to be shown, signed, or proven more strongly than by answers.
 * @param services the matters that would be handed in · @param materials the evidence that is still asked for
 */
export function elsewhere({ services, evidence, elements }: Pick<Catalog, 'services' | 'evidence' | 'elements'>, codes: readonly string[], materials: readonly string[], { promises, contests, files = {}, shown = {} }: Pick<Given, 'promises' | 'contests' | 'shown'> & { readonly files?: Readonly<Record<string, readonly string[]>> }): readonly Elsewhere[] {
  const named = (id: string, { zh = id, en = id }: Partial<Localized> = {}): Localized => ({ zh, en });
  const papers = [...new Set([...materials, ...Object.keys(files).filter((id) => files[id]!.length > 0), ...Object.keys(shown)])];
  return [
    ...[...new Set(codes)].flatMap((code): Elsewhere[] => { const service = services.get(code); const why = service?.notByTelephone ?? (service?.assurance === 'strong' ? STRONG : undefined); return why ? [{ at: '/lifeEvent', what: named(code, service), why: { ...why } }] : []; }),
    ...papers.map((id) => ({ at: `/body/files/${id}`, what: named(id, evidence.get(id)), why: PAPER })),
    ...promises.map((id) => ({ at: '/body/promises', what: named(id, elements.get(id)), why: SIGNED })),
    ...Object.keys(contests).map((id) => ({ at: `/body/contests/${id}`, what: named(id, elements.get(id)), why: DISPUTED })),
  ];
}

/** The refusal of what cannot go by telephone, each at its field; nothing where all of it can. */
export function refusedByTelephone(found: readonly Elsewhere[]): Refusal | undefined {
  if (found.length === 0) return undefined;
  return { code: 'incomplete', detail: { zh: '有的内容电话里办不了，下面写着到哪里办', en: 'Some of it cannot be done by telephone; below it says where' }, errors: found.map(({ at, what, why }) => ({ pointer: at, detail: { zh: `${what.zh}：${why.zh}`, en: `${what.en}: ${why.en}` } })) };
}
