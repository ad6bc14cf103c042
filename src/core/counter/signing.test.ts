import { expect, test } from 'vitest';
import type { Sheet } from './screen.ts';
import { actOnSheet, afterShowing, bodyDigest, lineKey, mayAct, sheetDigest, signatureFor, type SheetAct, type Signature, type Signing, type Stage } from './signing.ts';

const hash = (text: string): string => Buffer.from(text).toString('hex').padEnd(64, '0');
const same = (text: string) => ({ zh: text, en: text });
const line = (label: string, value: string) => ({ label: same(label), value: same(value), key: `${label}=${value}` });
const sheetOf = (district: string): Sheet => ({ event: same('失业'), answers: [line('district', district)], known: [line('age', '40')], promises: [], items: [] });
const SHEET = sheetOf('north');
const signature: Signature = { how: 'drawn', file: 'f', hash: 'h', sheet: 's', body: 'b', at: '2026-11-23T01:00:00.000Z', screen: 'one', pairedAt: '2026-11-23T00:00:00.000Z' };
const at = (stage: Stage, change: Partial<Signing> = {}): Signing => ({ stage, sheet: 's', body: 'b', doubts: [], ...change });
const ACTS: Readonly<Record<SheetAct['act'], SheetAct>> = { ask: { act: 'ask' }, doubt: { act: 'doubt', line: 'age=40' }, settle: { act: 'settle', line: 'age=40' }, confirm: { act: 'confirm' }, sign: { act: 'sign', signature }, excuse: { act: 'excuse', signature } };
const after = (stage: Stage, act: SheetAct['act'], doubts: readonly string[] = []) => { const done = actOnSheet(at(stage, { doubts }), SHEET, 's', ACTS[act]); return typeof done === 'string' ? done : done.stage; };

test.each<[SheetAct['act'], readonly (ReturnType<typeof after>)[]]>([
  // reading, asked, confirmed, signed, excused
  ['ask', ['asked', 'not-now', 'not-now', 'not-now', 'not-now']],
  ['doubt', ['reading', 'reading', 'reading', 'not-now', 'not-now']],
  ['confirm', ['not-now', 'confirmed', 'not-now', 'not-now', 'not-now']],
  ['sign', ['not-now', 'not-now', 'signed', 'not-now', 'not-now']],
  ['excuse', ['not-now', 'excused', 'excused', 'not-now', 'not-now']],
])('%s in every stage', (act, expected) => expect((['reading', 'asked', 'confirmed', 'signed', 'excused'] as const).map((stage) => after(stage, act))).toEqual(expected));

test('what somebody says is not right has to be settled before the check can be asked for', () => {
  const doubted = actOnSheet(at('asked'), SHEET, 's', ACTS.doubt);
  expect(doubted).toEqual(at('reading', { doubts: ['age=40'] }));
  expect([mayAct(doubted as Signing, 'ask'), after('reading', 'ask', ['age=40'])]).toEqual([false, 'not-now']);
  expect(actOnSheet(doubted as Signing, SHEET, 's', ACTS.settle)).toEqual(at('reading'));
  expect([after('reading', 'settle'), actOnSheet(at('asked'), SHEET, 's', { act: 'doubt', line: 'other' })]).toEqual(['no-line', 'no-line']);
});

test('an act about another sheet than the one that stands there is refused', () => {
  for (const act of Object.values(ACTS)) expect(actOnSheet(at('asked'), SHEET, 'older', act)).toBe('changed');
});

test('another sheet voids what was confirmed and signed; the same one changes nothing; a doubt stays until its line reads differently', () => {
  const signed = at('signed', { signature });
  expect(afterShowing(signed, SHEET, { sheet: 's', body: 'b' })).toBe(signed);
  for (const digests of [{ sheet: 't', body: 'b' }, { sheet: 's', body: 'c' }]) expect(afterShowing(signed, SHEET, digests)).toEqual({ stage: 'reading', ...digests, doubts: [] });
  const doubted = at('reading', { doubts: ['age=40', 'district=north'] });
  expect(afterShowing(doubted, sheetOf('south'), { sheet: 't', body: 'c' }).doubts).toEqual(['age=40']);
  expect(afterShowing(undefined, SHEET, { sheet: 's', body: 'b' })).toEqual(at('reading'));
});

test('a signature is put to what is handed in, and to nothing else', () => {
  expect(signatureFor(at('signed', { signature }), 'b')).toBe(signature);
  for (const [signing, body] of [[undefined, 'b'], [at('asked'), 'b'], [at('signed', { signature }), 'c'], [at('signed', { signature, body: 'c' }), 'b']] as const) expect(signatureFor(signing, body)).toBeUndefined();
});

test('digests say the same of the same, in whichever order it was said, and something else of anything else', () => {
  const who = { region: '371300', lifeEvent: 'x', subject: 'a', applicant: 'a' };
  const body = { answers: { a: 1, b: [true, null] }, promises: ['p'] };
  const digest = bodyDigest(hash, who, body);
  expect(bodyDigest(hash, who, { promises: ['p'], answers: { b: [true, null], a: 1 }, files: undefined })).toBe(digest);
  for (const [other, said] of [[{ ...who, subject: 'b' }, body], [{ ...who, lifeEvent: 'y' }, body], [who, { ...body, promises: [] }], [who, { ...body, answers: { a: 1, b: [null, true] } }]] as const) expect(bodyDigest(hash, other, said)).not.toBe(digest);
  expect(sheetDigest(hash, sheetOf('south'))).not.toBe(sheetDigest(hash, SHEET));
  expect(sheetDigest(hash, { ...SHEET, leftOut: [line('benefit', '11 of 12 months')] })).not.toBe(sheetDigest(hash, SHEET));
  expect(lineKey(hash, same('a'), same('b'), 0)).not.toBe(lineKey(hash, same('a'), same('c'), 0));
});
