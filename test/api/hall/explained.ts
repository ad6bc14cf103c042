import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { ItemExplanation } from '#channels/http/schemas/explanation.ts';
import type { Uses } from '#channels/http/schemas/uses.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** Keeps the archive, and has no item in hand. */
const ARCHIVIST = '0403';

/** Why a decision came out as it did, for its person and for nobody else (个人信息保护法 第二十四条). */
export function explained(instance: Instance): void {
  const of = async (place: number): Promise<Client> => {
    const client = createClient(instance.url);
    await client.signInPerson(generated(instance, 'resigned', place).number);
    return client;
  };
  let who: Client;
  let filed: CaseView;
  const item = (status: string) => filed.items.find((each) => each.status === status)!;
  const why = async (no: number, by = who) => by.get<ItemExplanation>(`/cases/${filed.number}/items/${no}/explanation`);

  beforeAll(async () => {
    who = await of(3);
    filed = (await who.submit<CaseView>(answering())).body;
    filed = (await who.get<CaseView>(`/cases/${filed.number}`)).body;
  });

  describe('given a refusal by the rules', () => {
    test('then each condition has its article and the facts it rests on, each with who keeps it and when it was found', async () => {
      const { status, body } = await why(item('refused').no);
      expect([status, body.by, body.status]).toEqual([200, 'rules', 'refused']);
      const failed = body.criteria.filter(({ result }) => result === 'fail');
      expect(failed.length).toBeGreaterThan(0);
      for (const { basis, explanation, remedy, facts } of failed) {
        expect(basis).not.toBe('');
        expect(explanation?.zh).toBeTruthy();
        expect(remedy.zh).not.toBe('');
        expect(facts.length).toBeGreaterThan(0);
        for (const { name, text, source, at } of facts) expect([name.zh, text.zh, source.label.zh, Number.isNaN(Date.parse(at))].every((each) => each !== '' && each !== true)).toBe(true);
      }
      expect(body.criteria.every(({ basis }) => basis !== '')).toBe(true);
      expect(body.rules.version).toMatch(/^[0-9a-f]{16,}$/);
      expect(Date.parse(body.rules.since ?? '')).toBeLessThanOrEqual(Date.now());
    });

    test('then the ways are there: another application at the fact in its way, a person with the last day, and the remedies', async () => {
      const { body } = await why(item('refused').no);
      expect(body.person).toMatchObject({ action: 'by-person', allowed: true, until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
      expect(body.remedies?.map(({ id }) => id)).toEqual(['administrative-review', 'administrative-action']);
      expect(body.dispute?.element).toBeTruthy();
      expect(body.anew).toBeTruthy();
      // What stands in the own register leads to the request to correct it.
      const entries = body.criteria.flatMap(({ facts }) => facts).filter(({ correct }) => correct?.how === 'entry');
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.every(({ correct }) => correct?.entry !== undefined)).toBe(true);
    });
  });

  describe('given an approval by the rules', () => {
    test('then it says what was entered', async () => {
      const { body } = await why(item('approved').no);
      expect([body.by, body.remedies, body.anew]).toEqual(['rules', undefined, undefined]);
      expect(body.done.map(({ kind }) => kind)).toContain('opened');
    });
  });

  describe('given somebody else', () => {
    test('then there is no such case for another person, and nothing for who has not signed in or has it not in hand', async () => {
      const { no } = item('refused');
      expect((await why(no, await of(4))).status).toBe(404);
      expect((await why(no, createClient(instance.url))).status).toBe(401);
      const officer = createClient(instance.url);
      await officer.signInStaff(ARCHIVIST);
      expect((await why(no, officer)).status).toBe(403);
      expect((await officer.get<ProblemBody>(`/staff/items/${filed.number}/${no}/explanation`)).status).toBe(403);
      expect((await officer.get<ProblemBody>(`/staff/items/440300${filed.number.slice(6)}/${no}/explanation`)).status).toBe(404);
      expect((await who.get<ProblemBody>(`/staff/items/${filed.number}/${no}/explanation`)).status).toBe(403);
      expect((await why(99)).status).toBe(404);
    });
  });

  describe('given that a person is to decide', () => {
    test('when the officer who was drawn reads the same page, then it has no ways to act, and the person sees that it was read', async () => {
      const { no } = item('refused');
      const { body } = await who.post<CaseView>(`/cases/${filed.number}/items/${no}/reopening`, { kind: 'by-person', reason: '' });
      const officer = createClient(instance.url);
      await officer.signInStaff(body.items.find((each) => each.no === no)?.reopened?.officer ?? '');
      const looks = async (): Promise<number> => (await who.get<Uses>('/me/register/uses?kind=look')).body.uses.length;
      const before = await looks();
      const seen = await officer.get<ItemExplanation>(`/staff/items/${filed.number}/${no}/explanation`);
      expect([seen.status, seen.body.status, seen.body.person, seen.body.anew]).toEqual([200, 'refused', undefined, undefined]);
      expect(seen.body.criteria.flatMap(({ facts }) => facts).every(({ correct }) => correct?.entry === undefined)).toBe(true);
      expect(await looks()).toBe(before + 1);
      // Asked for once.
      expect((await why(no)).body.person).toMatchObject({ allowed: false });
    });
  });
}
