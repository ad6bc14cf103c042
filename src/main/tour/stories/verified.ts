import { verifySm2 } from '#adapters/crypto/sm2.ts';
import { PAID } from '#sandbox/people/tour/plots.ts';
import { applies, caseOf, itemOf } from './acts.ts';
import { houseKeys } from './house-keys.ts';
import { open, verified as check } from './papers.ts';
import type { Story } from './story.ts';

export const verified: Story = {
  id: 'verified',
  title: { zh: '受理单、结论书和证书，谁都能核验', en: 'Receipt, decision and certificate, checked by anybody' },
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('ordinary'), PAID);
    const anybody = world.newClient();
    await comes({ zh: '事项办结', en: 'The matter is decided' }, 'approved', async () => (await itemOf(filed)).status);
    for (const [kind, zh, en] of [['receipt', '受理单', 'The receipt'], ['decision', '结论书', 'The decision'], ['certificate', '证书', 'The certificate']] as const) {
      const link = (await caseOf(filed)).documents.find((each) => each.kind === kind && (kind !== 'decision' || each.no === filed.no))!;
      const paper = await open(filed.who.client, link);
      await step({ zh: `${zh}上有姓名和核验码，再打开是同样的字节`, en: `${en} bears name and code, and is the same bytes each time` }, [true, true, paper.sha256], async () => [paper.text.includes(filed.who.person.name), paper.code !== '', (await open(filed.who.client, link)).sha256]);
      await step({ zh: `${zh}核验为真，姓名只露一部分`, en: `${en} is found genuine, the name partly hidden` }, ['valid', paper.sha256, false], async () => {
        const found = await check(anybody, paper);
        return [found.status, found.sha256, JSON.stringify(found).includes(filed.who.person.name)];
      });
      await step({ zh: `${zh}的签名是本平台的密钥签的`, en: `${en} is signed with a key of this house` }, true, async () => {
        const { signature } = await check(anybody, paper);
        return (await houseKeys(anybody)).some((key) => verifySm2(key, paper.bytes, Buffer.from(signature.value, 'base64')));
      });
      await step({ zh: '码不对就查不到', en: 'With another code there is nothing' }, 404, async () => (await check(anybody, { ...paper, code: 'AAAA-AAAA' }) as unknown as { status: number }).status);
      await step({ zh: '不是本人打不开', en: 'Nobody else can open it' }, 401, async () => (await anybody.send(link.href)).status);
    }
    await step({ zh: '证书在“我的数据”里', en: 'The certificate stands in “My data”' }, true, async () => {
      const issued = (await caseOf(filed)).documents.filter(({ kind }) => kind === 'certificate').map(({ number }) => number);
      const { papers } = (await filed.who.client.get<{ papers: readonly { number: string; status: string }[] }>('/me/register/papers')).body;
      return issued.length > 0 && issued.every((number) => papers.some((each) => each.number === number && each.status === 'valid'));
    });
  },
};
