import { readIdentityNumber } from '../register/identity-number.ts';
import { identityFaultWords } from '../identity/identity-fault-words.ts';
import type { Localized } from '../value.ts';
import { ADMIN_KINDS, type AdminKind } from './kinds.ts';

/** Somebody who administers from the first day on, as they are written down. */
export type FirstAdministrator = { readonly kind: AdminKind; readonly number: string; readonly name: string; readonly identity: string };

/** How many of each begin: what one security administrator asks for another confirms, so that with one alone nobody could ever be given rights. */
const BEGIN: Readonly<Record<AdminKind, number>> = { system: 1, security: 2, audit: 1 };

const NUMBER = /^[0-9]{4,10}$/u;

/**
 * What is wrong with the first administrators of a region, each with its line from 1; 0 for all of them together. They are at least one
 * system, two security and one audit administrator (GB/T 22239-2019 8.1.5), and nobody is two of them.
 */
export function wrongFirst(people: readonly FirstAdministrator[]): readonly { readonly line: number; readonly detail: Localized }[] {
  const seen = { number: new Set<string>(), identity: new Set<string>() };
  const each = people.flatMap(({ kind, number, name, identity }, at) => {
    const found: Localized[] = [];
    if (!Object.hasOwn(ADMIN_KINDS, kind)) found.push({ zh: `没有这种管理员“${kind}”，可以是 ${Object.keys(ADMIN_KINDS).join('、')}`, en: `There is no administrator “${kind}”; there are ${Object.keys(ADMIN_KINDS).join(', ')}` });
    if (!NUMBER.test(number)) found.push({ zh: '工号是 4 到 10 位数字', en: 'A number of the staff has 4 to 10 digits' });
    if (name.length < 2 || name.length > 40) found.push({ zh: '请填写姓名，2 到 40 个字', en: 'Give the name, of 2 to 40 characters' });
    const person = readIdentityNumber(identity);
    if ('fault' in person) found.push(identityFaultWords(person.fault));
    else if (seen.identity.has(person.number)) found.push({ zh: '同一个人不能是两名管理员', en: 'Nobody is two administrators' });
    else seen.identity.add(person.number);
    if (seen.number.has(number)) found.push({ zh: '工号重复', en: 'The number is there twice' });
    seen.number.add(number);
    return found.map((detail) => ({ line: at + 1, detail }));
  });
  const missing = (Object.keys(BEGIN) as AdminKind[]).filter((kind) => people.filter((one) => one.kind === kind).length < BEGIN[kind]);
  return [...each, ...missing.map((kind) => ({ line: 0, detail: { zh: `${ADMIN_KINDS[kind].zh}至少要 ${String(BEGIN[kind])} 名`, en: `At least ${String(BEGIN[kind])} ${ADMIN_KINDS[kind].en} is needed` } }))];
}
