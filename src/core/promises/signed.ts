import type { Given } from '../cases/given.ts';
import type { Refusal } from '../cases/refusal.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { promiseOf, type PromiseCheck, type PromiseTerms } from '../catalog/promise.ts';
import { neededElements } from '../evidence/needed.ts';
import type { Hash } from '../id.ts';
import type { Known } from '../evidence/gather.ts';
import { withheldFrom } from './withheld.ts';

/** Who promises, about whom, for what: what a signature is bound to, beside the text itself. `earlier`: how many cases of the event the person has had, so that what was signed for one of them stands for no other. */
export type Signing = { readonly region: string; readonly lifeEvent: string; readonly subject: string; readonly applicant: string; readonly earlier?: number };

/**
 * A promise as it was signed. `text`: digest of the terms as they were told · `digest`: binds it to who has signed, about whom, for which application
 * and which element, so that it can be replayed for nothing else · `items`: what rests on it, by number.
 */
export type Signed = { readonly element: string; readonly text: string; readonly digest: string; readonly items: readonly number[]; readonly check: PromiseCheck };

/** The digest of a promise's terms, all that is told before it is signed: another wording, another check is another promise. */
export function textDigest(hash: Hash, { zh, en, signer, basis, consequences, validFor, check }: PromiseTerms): string {
  return hash(JSON.stringify([zh, en, signer, basis, consequences.zh, consequences.en, validFor, check]));
}

/** What is signed for one element; `undefined` where nothing may be promised. */
export function digestOf(hash: Hash, catalog: Pick<Catalog, 'elements'>, { region, lifeEvent, subject, applicant, earlier = 0 }: Signing, element: string): string | undefined {
  const terms = promiseOf(catalog, element);
  return terms && hash(JSON.stringify(['promise', region, lifeEvent, applicant, subject, earlier, element, textDigest(hash, terms)]));
}

/** What of the given promises stands in the event of a case: each that one of its items rests on. */
export function signedFor(compiled: CompiledCatalog, hash: Hash, signing: Signing, { promises }: Pick<Given, 'promises'>, items: readonly { readonly no: number; readonly service: string }[]): Signed[] {
  const needs = items.map(({ no, service }) => ({ no, needed: new Set(neededElements(compiled, [service])) }));
  return [...new Set(promises)].flatMap((element): Signed[] => {
    const terms = promiseOf(compiled.catalog, element);
    const digest = digestOf(hash, compiled.catalog, signing, element);
    const resting = needs.filter(({ needed }) => needed.has(element)).map(({ no }) => no);
    return terms === undefined || digest === undefined || resting.length === 0 ? [] : [{ element, text: textDigest(hash, terms), digest, items: resting, check: terms.check }];
  });
}

/** What was given, without the promises that are not open to whoever has made them: those are taken as not made, and a person looks. */
export function withoutWithheld(catalog: Pick<Catalog, 'elements'>, known: Known): Given {
  const isOpen = (element: string): boolean => { const terms = promiseOf(catalog, element); return terms === undefined || withheldFrom(terms, known) === undefined; };
  return { ...known.given, promises: known.given.promises.filter(isOpen) };
}

export const BY_AGENT = { zh: '承诺要由申请人本人作出，不能代签：请申请人自己登录办理，或者到窗口办', en: 'A promise has to be the applicant’s own: the applicant signs in, or comes to a counter' };
const NOT_THIS = { zh: '这份承诺不是由您为这件事签的，或者文字已经更新：请重新看过再签', en: 'This promise was not signed by you for this matter, or its wording has changed: read it and sign again' };

/**
 * Why what was promised cannot be taken, each at its field: signed by somebody else than who has to, for another case or another text, or by somebody
 * to whom no promise is open. @param sent what the client says was signed, by element; what it does not say is signed with the sending itself
 */
export function wronglySigned(hash: Hash, catalog: Pick<Catalog, 'elements'>, signing: Signing & { readonly agent?: unknown }, known: Known, sent: Readonly<Record<string, string>> = {}): Refusal | undefined {
  const { promises } = known.given;
  const errors = [
    ...promises.flatMap((element) => {
      const terms = promiseOf(catalog, element);
      if (terms === undefined) return [];
      const detail = signing.agent === undefined ? withheldFrom(terms, known) : BY_AGENT;
      return detail === undefined ? [] : [{ pointer: '/body/promises', detail }];
    }),
    ...Object.entries(sent).flatMap(([element, digest]) => (promises.includes(element) && digestOf(hash, catalog, signing, element) === digest ? [] : [{ pointer: `/body/signed/${element.replaceAll('~', '~0').replaceAll('/', '~1')}`, detail: NOT_THIS }])),
  ];
  return errors.length === 0 ? undefined : { code: 'wrong-type', detail: errors[0]!.detail, errors };
}
