import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseProgress, CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { Queue } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated, PERSON } from '../../live/people.ts';

/** An applicant takes an item back before it is decided. */
export function withdrawing(instance: Instance): void {
  let [li, wang]: Client[] = [];

  beforeAll(async () => {
    [li, wang] = [createClient(instance.url), createClient(instance.url)];
    await li.signInPerson(generated(instance, 'older', 2).number);
    await wang.signInPerson(PERSON.wang.number);
  });

  describe('given a case with an item that an officer has', () => {
    let filed: CaseView;
    let officer: Client;
    const item = (view: CaseView) => view.items.find(({ service }) => service === '2.6.1')!;
    const withdraw = (body: unknown, by = li) => by!.post<CaseView & { code: string }>(`/cases/${filed.number}/withdrawal`, body);
    const queued = async (): Promise<boolean> => (await officer.get<Queue>('/staff/queue')).body.rows.some((row) => row.case === filed.number);

    beforeAll(async () => {
      filed = (await li!.submit<CaseView>(answering({ 'hardship.class': 'older' }))).body;
      officer = createClient(instance.url);
      await officer.signInStaff(item(filed).officer ?? '');
    });

    test('then the page says that it can be withdrawn, and what ends with it', () => {
      expect([item(filed).status, item(filed).actions.find(({ action }) => action === 'withdraw')]).toEqual(['officer', { action: 'withdraw', allowed: true }]);
      expect(item(filed).drops).toEqual([]);
      expect(filed.items.find(({ status }) => status === 'approved')?.actions).toContainEqual(expect.objectContaining({ action: 'withdraw', allowed: false }));
    });

    test('when somebody else, or what has its result, is named, then nothing is withdrawn', async () => {
      const done = filed.items.find(({ status }) => status === 'approved')!;
      expect((await withdraw({ items: [item(filed).no] }, wang)).status).toBe(404);
      expect(await withdraw({ items: [item(filed).no, done.no] })).toMatchObject({ status: 409, body: { code: 'not-allowed' } });
      expect((await withdraw({ items: [] })).status).toBe(422);
      expect(await queued()).toBe(true);
    });

    test('when the applicant withdraws it, then the officer has it no longer, the case is closed and tells so, and it can be applied for again', async () => {
      const decided = async (): Promise<number> => (await officer.get<Queue>('/staff/queue')).body.today.decided;
      const before = await decided();
      const { status, body } = await withdraw({ items: [item(filed).no], reason: '想再等等' });
      expect([status, body.status, item(body).status, item(body).headline.zh]).toEqual([200, 'ended', 'withdrawn', '申请人已撤回，需要时可以再申请']);
      expect(body.timeline.at(-1)?.text.zh).toContain('申请人撤回：想再等等');
      expect(await queued()).toBe(false);
      expect(await decided()).toBe(before);
      expect(await withdraw({ items: [item(filed).no] })).toMatchObject({ status: 409 });
      const { body: progress } = await li!.get<CaseProgress>(`/cases/${filed.number}/progress?code=${filed.queryCode}`);
      expect(progress.items.find(({ no }) => no === item(filed).no)?.status).toBe('withdrawn');
      const again = await li!.submit<CaseView>({ answers: { 'hardship.class': 'older' }, contests: {}, promises: [] }, undefined, '2.6.1');
      expect([again.status, again.body.items.map((each) => each.status)]).toEqual([201, ['officer']]);
      expect((await li!.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases.map((each) => each.status).toSorted()).toEqual(['ended', 'open']);
    });
  });
}
