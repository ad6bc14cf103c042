import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { itemCard } from '../hall-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** A decision is explained in plain words, and what can be done about it stands beside. */
export function explainedDecision(world: World): void {
  let who: Client;
  let view: CaseView;
  const refused = () => view.items.find(({ status }) => status === 'refused')!;

  beforeAll(async () => {
    who = createClient(world.instance.url);
    await who.signInPerson(generated(world.instance, 'resigned', 6).number);
    view = (await who.submit<CaseView>(answering())).body;
  });

  test('given a refusal, when its person opens how it came about, then each condition, its facts, the rules and both ways stand there, and a person can be asked for', async () => {
    const page = await world.visit(`/cases/${view.number}`, { session: who });
    const card = itemCard(page, refused().name.zh);
    // First one plain sentence with what was found; the articles are folded below it.
    await card.getByText(/^没有通过：终止或解除劳动合同的原因为“.*”，这种情形不能办。$/u).waitFor();
    await card.getByText('凭哪一条规定').click();
    await card.getByText(/社会保险法 第四十五条（二）/u).first().waitFor();
    await card.getByText('为什么是这个结果').click();
    await card.getByRole('link', { name: /逐条看/u }).click();
    await page.getByRole('heading', { level: 1, name: /这个结果是怎么来的/u }).waitFor();
    await page.getByText('由系统按规则自动作出，没有人经手').waitFor();
    const failed = page.getByRole('article').filter({ hasText: '没有满足' }).first();
    await failed.getByRole('list', { name: '凭的情况' }).waitFor();
    expect(await page.getByRole('link', { name: '更正这条登记' }).count()).toBeGreaterThan(0);
    await page.getByText(/本市自 .* 起按这一版办理/u).waitFor();
    await page.getByRole('region', { name: '不服这个结果，还可以' }).waitFor();
    await expectAccessible(page, 'explanation');
    await takePicture(page, 'explanation.desktop');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'explanation');
    await takePicture(page, 'explanation.phone');
    const person = page.getByRole('region', { name: '由人来决定' });
    await person.getByText(/最晚/u).waitFor();
    await person.getByRole('button').first().click();
    await person.getByRole('button', { name: '提交' }).click();
    await person.getByText(/现在不能提出/u).waitFor();
    await page.context().close();
  });

  test('given the officer who was drawn, then the same page is at the desk to read, and nobody else finds it', async () => {
    const { body } = await who.get<CaseView>(`/cases/${view.number}`);
    const officer = createClient(world.instance.url);
    await officer.signInStaff(body.items.find(({ no }) => no === refused().no)?.reopened?.officer ?? '');
    const page = await world.visit(`/desk/${view.number}/${refused().no}`, { session: officer, language: 'en' });
    await page.getByRole('link', { name: 'What the applicant is told' }).click();
    await page.getByRole('heading', { level: 1, name: /how this result came about/u }).waitFor();
    expect(await page.getByRole('link', { name: 'Correct this entry' }).count()).toBe(0);
    await expectAccessible(page, 'explanation at the desk');
    await page.context().close();
    const other = createClient(world.instance.url);
    await other.signInPerson(generated(world.instance, 'resigned', 7).number);
    const strange = await world.visit(`/cases/${view.number}/items/${refused().no}/why`, { session: other });
    await strange.getByRole('heading', { name: '没有这个事项' }).waitFor();
    await strange.context().close();
  });
}
