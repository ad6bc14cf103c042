import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Commitments, DrawsOfDay, PublicDraw } from '#channels/http/schemas/draw.ts';
import { answering, createClient } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** Anybody reads how chance gave an item to its officer. */
export function publicDraw(instance: Instance): void {
  let made: CaseView;
  beforeAll(async () => {
    const li = createClient(instance.url);
    await li.signInPerson(generated(instance, 'older', 3).number);
    made = (await li.submit<CaseView>(answering({ 'hardship.class': 'older' }))).body;
  });

  describe('given an item that chance gave to an officer', () => {
    test('then anybody can read the draw, with everything that recomputing it needs and without its seed before the day has ended', async () => {
      const item = made.items.find(({ draw }) => draw !== undefined);
      const visitor = createClient(instance.url);
      const href = item?.draw?.replace('/api/v1', '') ?? '';
      const { status, body } = await visitor.get<PublicDraw>(href);
      expect([status, body.case, body.no]).toEqual([200, made.number, item?.no]);
      const { draw } = body;
      expect(Object.keys(draw).toSorted()).toEqual(['chosen', 'competence', 'day', 'excluded', 'nonce', 'pool', 'role', 'seedCommitment', 'subject', 'ticket']);
      expect(draw.pool.map(({ officer }) => officer)).toContain(draw.chosen);
      expect(draw.excluded.length).toBeGreaterThan(0);
      // Everybody is called by the public number elsewhere, so it stands beside the id of the proof.
      expect(body.officers[draw.chosen]).toBe(item?.officer);
      expect(Object.keys(body.officers).toSorted()).toEqual([...draw.pool, ...draw.excluded].map(({ officer }) => officer).toSorted());
      // The load is part of the ticket where it was the reason.
      for (const { because, load } of draw.excluded) expect(load === undefined, because).toBe(because !== 'higher-load');
      expect(body.seed).toBeUndefined();

      const { body: { draws } } = await visitor.get<{ draws: PublicDraw[] }>(`/public/draws?${new URLSearchParams({ region: made.number.slice(0, 6), day: draw.day })}`);
      expect(draws).toContainEqual(body);
      // A page after one of them begins with the next; the seed of a day that goes on is nobody's yet.
      const at = draws.findIndex(({ id }) => id === body.id);
      const after = (await visitor.get<DrawsOfDay>(`/public/draws?${new URLSearchParams({ region: made.number.slice(0, 6), day: draw.day, after: body.id })}`)).body;
      expect([after.draws.map(({ id }) => id).slice(0, draws.length - at - 1), after.seed]).toEqual([draws.slice(at + 1).map(({ id }) => id), undefined]);
      const { days } = (await visitor.get<Commitments>('/public/commitments')).body;
      expect(days.find(({ day }) => day === draw.day)?.draws).toBeGreaterThanOrEqual(draws.length);
    });
  });
}
