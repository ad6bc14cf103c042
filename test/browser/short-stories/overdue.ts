import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { openPool } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { itemCard } from '../hall-steps.ts';
import { expectAccessible, takePicture, type World } from '../world.ts';

/** An item whose time is over is decided with a reason. */
export function lateItem(world: World): void {
  const NAME = '就业困难人员认定';
  /** A working day whose year is published: whatever was promised that day is over. */
  const LONG_AGO = '2026-01-05T01:00:00.000Z';
  let [li, officer]: Client[] = [];
  let place = '';
  let number = '';

  beforeAll(async () => {
    [li, officer] = [createClient(world.instance.url), createClient(world.instance.url)];
    await li.signInPerson(generated(world.instance, 'older', 1).number);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const item = body.items.find((each) => each.service === '2.6.1')!;
    [number, place] = [body.number, `/desk/${body.number}/${item.no}`];
    await officer.signInStaff(item.officer ?? '');
    // The case as if it had been handed in long ago: only whoever owns the database can say so, and an audit would find it.
    const pool = await openPool(world.instance);
    await pool.query(`update kuaiban.case_event set at = $2, data = regexp_replace(data::text, '"startsAt":"[^"]*"', '"startsAt":"' || $3 || '"', 'g')::json where case_number = $1 and type = 'submitted'`, [number, LONG_AGO, LONG_AGO]);
    await pool.query(`update kuaiban.case_item set clock = jsonb_set(clock, '{startedAt}', to_jsonb($2::text)) where case_number = $1 and clock is not null`, [number, LONG_AGO]);
    await pool.end();
  });

  test('what is late stands first in words, and is decided only once its officer has said why; the applicant reads it', async () => {
    const desk = await world.visit('/desk', { session: officer! });
    const row = desk.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: NAME });
    await row.getByText(/^逾期 · 已超 \d+ 个工作日$/u).waitFor();
    await row.click();
    await desk.waitForURL((url) => url.pathname === place);
    await desk.getByText('已经超过时限，请先写明逾期原因').first().waitFor();
    await desk.getByText(/^现在不能通过、不予通过/u).waitFor();
    expect(await desk.getByRole('button', { name: '通过' }).count()).toBe(0);
    await expectAccessible(desk, 'a late item');
    await takePicture(desk, 'overdue.desktop');
    await desk.getByRole('button', { name: '填写逾期原因…' }).click();
    const form = desk.getByRole('form', { name: '逾期原因' });
    await form.getByRole('button', { name: '记入办件' }).click();
    await form.getByText('请写明逾期原因').waitFor();
    await form.getByLabel('为什么超过时限').fill('等街道回函');
    await form.getByRole('button', { name: '记入办件' }).click();
    await desk.getByText('逾期原因已记入，可以继续办理。').waitFor();
    await desk.getByText('逾期原因：等街道回函').waitFor();
    expect(await desk.getByRole('button', { name: '不予通过…' }).isEnabled()).toBe(true);
    expect(await desk.getByRole('button', { name: '填写逾期原因…' }).count()).toBe(0);
    await desk.context().close();

    const citizen = await world.visit(`/cases/${number}`, { session: li! });
    await itemCard(citizen, NAME).getByText('超过时限的原因：等街道回函').waitFor();
    await citizen.context().close();
  });
}
