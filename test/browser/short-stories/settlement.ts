import { expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { peopleAnchor } from '#sandbox/people/anchor.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { SETTLING } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client } from '../../live/client.ts';
import { itemCard } from '../hall-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

const CITY = '440300';
const MATTER = '在职人才引进';

/** A settlement in the city that decides it within seconds: approved with what follows, or refused with the way to put it right. */
export function settlement(world: World): void {
  const settles = async (name: string): Promise<{ readonly who: Client; readonly view: CaseView }> => {
    const { seed, day } = await peopleAnchor(world.instance.dataFolder, '');
    const who = createClient(world.instance.url);
    await who.signInPerson(generatePeople(seed, day, CITY).persons.find((person) => person.name === name)!.idNumber);
    const { body } = await who.submit<CaseView>({ answers: SETTLING.answers, contests: {}, promises: ['conduct.lawful'] }, undefined, SETTLING.event);
    return { who, view: body };
  };

  test('given somebody who fits, then it is approved by nobody’s hand, and the page says whom it was told without another application', async () => {
    const { who, view } = await settles(SETTLING.approved);
    const page = await world.visit(`/cases/${view.number}`, { session: who });
    const card = itemCard(page, MATTER);
    await card.getByText('为什么是这个结果').click();
    await card.getByRole('link', { name: /逐条看/u }).click();
    await page.getByText('由系统按规则自动作出，没有人经手').waitFor();
    await page.getByText(/告诉深圳市公安局/u).waitFor();
    await page.getByText(/告诉深圳市发展和改革委员会/u).waitFor();
    expect(await page.getByText('没有满足', { exact: true }).count()).toBe(0);
    await expectAccessible(page, 'explanation of a settlement');
    await takePicture(page, 'settlement.desktop');
    await page.context().close();
  });

  test('given a record in the way, then the page says which department keeps it and how it can be met, on a phone in English', async () => {
    const { who, view } = await settles(SETTLING.twice.who);
    const page = await world.visit(`/cases/${view.number}/items/${view.items[0]!.no}/why`, { session: who, size: 'phone', language: 'en' });
    const failed = page.getByRole('article').first();
    await failed.getByText('not met').waitFor();
    await failed.getByText('户口登记条例 第六条').waitFor();
    await failed.getByText('Public Security Bureau of Shenzhen').waitFor();
    await page.getByRole('heading', { name: 'Have a person decide' }).waitFor();
    await expectFits(page, 'explanation of a refused settlement');
    await takePicture(page, 'settlement-refused.phone');
    await page.setViewportSize(SIZES.desktop);
    await page.context().close();
  });
}
