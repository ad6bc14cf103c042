import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { pdfText } from '#main/tour/pdf-text.ts';
import { PERSON } from '../../live/people.ts';
import { itemCard } from '../hall-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

const codeOn = (pdf: Buffer): string => /[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(pdfText(pdf).split('核验码')[1] ?? '')?.[0] ?? '';

/** A paper is checked by whoever holds it. */
export function verifying(world: World): void {
  let chen: Client;
  let view: CaseView;
  let pdf: Buffer;
  let code = '';

  const decision = () => view.documents.find(({ no }) => no === view.items.find(({ service }) => service === '1.8.1')?.no)!;

  beforeAll(async () => {
    chen = createClient(world.instance.url);
    await chen.signInPerson(PERSON.chen.number);
    view = (await chen.submit<CaseView>(answering())).body;
    pdf = Buffer.from(await (await chen.send(decision().href)).arrayBuffer());
    code = codeOn(pdf);
  });

  test('given a refusal, then its card says where to turn and until when, and its paper can be taken along', async () => {
    const page = await world.visit(`/cases/${view.number}`, { session: chen });
    const card = page.getByRole('article', { name: /失业保险金申领/u });
    await card.getByText('不服这个结果，还可以').first().click();
    const remedies = card.getByRole('region', { name: '不服这个结果，还可以' });
    await remedies.getByText('申请行政复议', { exact: true }).waitFor();
    await remedies.getByText(/一般是临沂市人民政府/u).waitFor();
    // They have opened it, and so it counts from that day.
    await remedies.getByText(/送达或者知道起算/u).first().waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: '下载：审批结论' }).click()]);
    expect(download.suggestedFilename()).toBe(`${decision().number}.pdf`);
    await expectAccessible(page, 'case with remedies and documents');
    await takePicture(page, 'case-documents.desktop');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'case with remedies and documents');
    await page.context().close();
  });

  test('given a paper, when somebody without an account checks it, then they read that it is genuine, and whether the file is', async () => {
    const page = await world.visit('/track');
    await page.getByRole('link', { name: '核验一份文书的真假' }).click();
    await page.getByRole('textbox', { name: '文书编号' }).fill(decision().number.toLowerCase());
    await page.getByRole('textbox', { name: '核验码' }).fill(code.toLowerCase());
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.getByText('由本平台出具，现在有效').waitFor();
    await page.getByRole('link', { name: '下载公钥' }).waitFor();
    await page.getByText('怎样自己核验').click();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('陈*强');
    for (const secret of [PERSON.chen.name, PERSON.chen.number.slice(-4)]) expect(text).not.toContain(secret);
    const choose = async (buffer: Buffer) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '选择 PDF' }).click();
      await (await chooser).setFiles({ name: '结论.pdf', mimeType: 'application/pdf', buffer });
    };
    await choose(pdf);
    await page.getByText('一致：和出具的文件一个字节都不差').waitFor();
    await choose(Buffer.concat([pdf, Buffer.from('\n')]));
    await page.getByText('不一致：和平台出具的文件不同').waitFor();
    await expectAccessible(page, 'a genuine document');
    await takePicture(page, 'verify-found.desktop');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'a genuine document');
    await page.context().close();
  });

  test('given a certificate that was asked for, when its holder takes it along, then it stands on the case and in the own data, and anybody checks it by what stands on it', async () => {
    const card = await world.visit(`/cases/${view.number}`, { session: chen });
    const [download] = await Promise.all([card.waitForEvent('download'), itemCard(card, '就业创业证').getByRole('link', { name: '下载：就业创业证' }).click()]);
    const [number] = download.suggestedFilename().split('.pdf');
    expect(number).toMatch(/-Z\d+$/u);
    const bytes = await readFile(await download.path());
    await card.context().close();

    const me = await world.visit('/me', { session: chen });
    const papers = me.getByRole('region', { name: '证书和凭证' });
    const own = papers.getByRole('listitem').filter({ hasText: number! });
    await own.getByText('有效', { exact: true }).waitFor();
    await own.getByRole('link', { name: '下载：就业创业证' }).waitFor();
    await expectAccessible(me, 'the own certificates');
    await takePicture(me, 'papers.desktop');
    await me.setViewportSize(SIZES.phone);
    await expectFits(me, 'the own certificates');
    await takePicture(me, 'papers.phone');
    await me.context().close();

    const page = await world.visit('/verify', { size: 'phone', language: 'en' });
    await page.getByRole('textbox', { name: 'Document number' }).fill(number!.toLowerCase());
    await page.getByRole('textbox', { name: 'Code' }).fill(codeOn(bytes).toLowerCase());
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('Issued here and valid').waitFor();
    await page.getByRole('term').filter({ hasText: 'Name (partly hidden)' }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(PERSON.chen.name);
    await expectAccessible(page, 'a genuine certificate');
    await expectFits(page, 'a genuine certificate');
    await takePicture(page, 'verify-certificate-en.phone');
    await page.context().close();
  });

  test('given a wrong code, then nothing is said but that no such document is known, in English as well', async () => {
    const page = await world.visit(`/verify?number=${decision().number}&code=AAAA-AAAA`);
    await page.getByText('没有查到这份文书').waitFor();
    await expectAccessible(page, 'an unknown document');
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByText('No such document is known').waitFor();
    await expectAccessible(page, 'an unknown document in English');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'an unknown document');
    await page.context().close();
  });
}
