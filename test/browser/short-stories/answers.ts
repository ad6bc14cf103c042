import { expect, test } from 'vitest';
import { createClient } from '../../live/client.ts';
import { answerOneByOne } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** What a person answered on the list is changed where it stands. */
export function changedAnswers(world: World): void {
  const AMOUNT = '您想贷多少钱？', TERM = '您想贷几个月？';

  test('given what a person answered on the list itself, then a wrong answer is told at its field, a right one stays to be seen and is changed where it stands, by the keyboard alone', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(world.instance.people.persons.find(({ name }) => name === '华思远')!.idNumber);
    const page = await world.visit('/life-events/2.5.2/apply', { session: client, size: 'phone' });
    await answerOneByOne(page);
    const asks = page.getByRole('region', { name: '还要请您补充' });
    const answers = page.getByRole('region', { name: '您的回答' });
    const save = (name: string) => asks.getByRole('listitem').filter({ has: page.getByRole('textbox', { name }) }).getByRole('button', { name: '保存' });

    // The legal limit stands at the field, and beyond it nothing is sent.
    await asks.getByText('1 到 300,000 元').waitFor();
    await asks.getByRole('textbox', { name: AMOUNT }).fill('300000.01');
    await save(AMOUNT).click();
    await asks.getByText('不能多于 300,000 元').waitFor();
    expect(await answers.getByText(AMOUNT).count()).toBe(0);

    await asks.getByRole('textbox', { name: AMOUNT }).fill('200000');
    await save(AMOUNT).click();
    await answers.getByText('200,000.00 元').waitFor();
    // Whoever fills in and hands in has not forgotten anything: what stands in the field is saved.
    const handIn = page.getByRole('button', { name: /^看好了，一次提交/u });
    await asks.getByRole('textbox', { name: TERM }).fill('9999');
    await handIn.click();
    await asks.getByText(/^不能多于/u).waitFor();
    await asks.getByRole('textbox', { name: TERM }).fill('24');
    await handIn.click();
    await answers.getByText('24 个月').waitFor();
    // Nothing was handed in yet, and that is said where the list begins.
    await page.getByText('您填的已保存。请再看一遍清单，再点“看好了，一次提交”。').waitFor();
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor();
    await expectAccessible(page, 'answers');

    // Exactly that field opens, with what was answered; after saving the focus is at its button again.
    const change = answers.getByRole('button', { name: `修改“${AMOUNT}”` });
    await change.focus();
    await page.keyboard.press('Enter');
    const field = answers.getByRole('textbox', { name: AMOUNT });
    await field.waitFor();
    await field.and(page.locator(':focus')).waitFor();
    expect(await field.inputValue()).toBe('200000');
    expect(await answers.getByRole('textbox').count()).toBe(1);
    await expectAccessible(page, 'answers-open');
    await expectFits(page, 'answers-open');
    await takePicture(page, 'answers.phone');
    await field.fill('300001');
    await page.keyboard.press('Enter');
    await answers.getByText('不能多于 300,000 元').waitFor();
    await field.fill('150000');
    await page.keyboard.press('Enter');
    await answers.getByText('150,000.00 元').waitFor();
    await change.and(page.locator(':focus')).waitFor();

    // Leaving it changes nothing, and the draft keeps all of it.
    await answers.getByRole('button', { name: `修改“${TERM}”` }).click();
    await answers.getByRole('textbox', { name: TERM }).fill('12');
    await answers.getByRole('button', { name: '不改了' }).click();
    await answers.getByText('24 个月').waitFor();
    await page.getByRole('status').filter({ hasText: '✓' }).waitFor();
    await page.reload();
    await answers.getByText('150,000.00 元').waitFor();
    await answers.getByText('24 个月').waitFor();
  });
  test('given answers by which nothing is to be done, then the reasons stand there, no button leads nowhere, and another answer changes it', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(world.instance.people.persons.find(({ name }) => name === '王小明')!.idNumber);
    const page = await world.visit('/life-events/social-card/apply', { session: client, size: 'phone' });
    // That a card is in use says nothing against whoever has lost it, and nothing for it.
    await page.getByText('丢了，要补一张', { exact: true }).waitFor();
    expect(await page.getByRole('radio', { name: /^丢了/u }).locator('xpath=ancestor::label').innerText()).not.toMatch(/查到|符合/u);
    await answerOneByOne(page, { '您的社保卡怎么了？': '刚领到卡，要启用' });
    await page.getByRole('heading', { level: 1, name: /现在没有要办的事/u }).waitFor();
    await page.getByText('您的卡已经启用，直接用就行').waitFor();
    expect(await page.getByRole('button', { name: '看好了，一次提交' }).count()).toBe(0);
    await expectAccessible(page, 'a list without anything to do');
    const answers = page.getByRole('region', { name: '您的回答' });
    await answers.getByRole('button', { name: /^修改/u }).click();
    await answers.getByText('丢了，要补一张', { exact: true }).click();
    await answers.getByRole('button', { name: '保存' }).click();
    await page.getByRole('heading', { level: 1, name: '您想到哪个县区的网点领卡？' }).waitFor();
    await page.context().close();
  });
}
