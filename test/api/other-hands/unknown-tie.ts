import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Counter } from '#channels/http/schemas/counter.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { atCounter } from '#main/tour/at-counter.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { onVersion } from '#main/tour/stories/acts.ts';
import { UNKNOWN_TIE } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** A relative whom no register knows comes to a counter with the household register. */
export function unknownTie(instance: Instance): void {
  const { entry, event } = UNKNOWN_TIE;
  const dead = () => instance.people.persons.find(({ name }) => name === UNKNOWN_TIE.dead)!;
  const plan = (client: Client, about: string) => client.post<ProblemBody>('/plans', { lifeEvent: event, about, body: { answers: {}, contests: {}, promises: [] } });
  let clerk: Client;

  beforeAll(async () => {
    clerk = createClient(instance.url);
    await clerk.signInStaff('0303');
  });

  const comes = async (place: number): Promise<{ readonly who: { readonly name: string; readonly number: string }; readonly here: Client; readonly id: string; readonly about: string }> => {
    const [who, id] = [generated(instance, 'anybody', place), randomUUID()];
    expect((await clerk.put(`/staff/counter/visits/${id}`, { ...who, shown: 'identity-card', compared: true, agreed: true })).status).toBe(200);
    const here = atCounter(clerk, id);
    return { who, here, id, about: (await here.post<{ about: string }>('/parties', { name: dead().name, number: dead().idNumber })).body.about };
  };
  const decides = async (filed: CaseView, established: boolean): Promise<void> => {
    const officer = createClient(instance.url);
    await officer.signInStaff(filed.items[0]!.officer!);
    expect(JSON.stringify((await officer.get(`/staff/items/${filed.number}/1`)).body)).not.toContain(dead().idNumber);
    const words = established ? { findings: { [UNKNOWN_TIE.established]: true }, note: '户口簿写明' } : { criterion: UNKNOWN_TIE.criterion, findings: { [UNKNOWN_TIE.established]: false }, note: '不能证明' };
    expect(await onVersion(officer, `/staff/items/${filed.number}/1`, established ? 'approve' : 'refuse', words)).toMatchObject({ status: 200 });
  };

  test('given nobody at a counter, or a material that has to be handed in, then no original counts as shown', async () => {
    const { who, here, id, about } = await comes(36);
    const body = (shown: readonly string[]) => ({ answers: { ...entry.answers }, contests: {}, promises: [], shown });
    const asks = async (caller: Client, shown: readonly string[], whom?: string) => (await caller.post<ProblemBody & { errors?: readonly { pointer: string }[]; asks?: readonly { id: string; showable?: string }[] }>('/plans', { lifeEvent: entry.event, ...(whom !== undefined && { about: whom }), body: body(shown) }));
    expect((await asks(here, [], about)).body.asks?.find((ask) => ask.id === 'tie-paper')?.showable).toBe('enough');
    expect((await asks(here, ['tie-paper'], about)).body.asks?.some((ask) => ask.id === 'tie-paper')).toBe(false);
    expect(await asks(here, ['photo'], about)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/body/shown' }] } });
    expect((await clerk.post(`/staff/counter/visits/${id}/end`, {})).status).toBeLessThan(300);
    const online = createClient(instance.url);
    await online.signInPerson(who.number);
    const there = (await online.post<{ about: string }>('/parties', { name: dead().name, number: dead().idNumber })).body.about;
    expect(await asks(online, ['tie-paper'], there)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/body/shown' }] } });
    expect((await online.put(`/me/drafts/${entry.event}?about=${encodeURIComponent(there)}`, body(['tie-paper']))).status).toBe(422);
    expect((await asks(online, [], there)).body.asks?.find((ask) => ask.id === 'tie-paper')?.showable).toBeUndefined();
  });

  describe.each([['established', true, 37], ['denied', false, 38]] as const)('when the tie is %s', (_, established, place) => {
    test('then before that nothing of the deceased is told, and afterwards only a relative may act', async () => {
      const { who, here, id, about } = await comes(place);
      expect((await plan(here, about)).body.code).toBe('not-yours');
      // One shows the original, the other leaves a copy: either is enough.
      const { status, body: filed, uploaded } = await fillIn(here, { lifeEvent: entry.event, about, wanted: entry.answers, shows: established });
      expect([status, filed.items.map((item) => item.status), uploaded.includes('tie-paper')]).toEqual([201, ['officer'], !established]);
      const seen = createClient(instance.url);
      await seen.signInStaff(filed.items[0]!.officer!);
      expect((await seen.get<StaffItem>(`/staff/items/${filed.number}/1`)).body.shown).toMatchObject(established ? [{ evidence: { zh: expect.stringContaining('户口簿') }, by: '0303' }] : []);
      expect(JSON.stringify(filed)).not.toContain(dead().idNumber);
      // While it is looked at, nothing is open yet.
      expect((await plan(here, about)).body.code).toBe('not-yours');
      expect((await clerk.get<Counter>('/staff/counter')).body.visit?.cases).toMatchObject([{ number: filed.number, about: expect.stringContaining('*'), items: [{ status: 'officer', clock: { state: 'green' } }] }]);
      await decides(filed, established);
      const after = await plan(here, about);
      expect(after.body.code).toBe(established ? undefined : 'not-yours');
      await clerk.post(`/staff/counter/visits/${id}/end`, {});
      const relative = createClient(instance.url);
      await relative.signInPerson(who.number);
      const read = (await relative.get<CaseView>(`/cases/${filed.number}`)).body;
      expect([read.items[0]!.status, read.timeline[0]!.text.zh]).toEqual([established ? 'approved' : 'refused', expect.stringMatching(/义堂镇.+ 0303 代为填写并受理/u)]);
      // Another relative has a tie of their own to show.
      expect((await clerk.get('/me', { headers: { 'x-kuaiban-visit': id } })).status).toBe(403);
    });
  });
}
