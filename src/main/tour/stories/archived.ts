import { readPackage } from '#adapters/archive/package-file.ts';
import { digests, sha256 } from '#adapters/crypto/hash.ts';
import { verifySm2 } from '#adapters/crypto/sm2.ts';
import type { ArchiveList } from '#channels/http/schemas/archive.ts';
import { checkPackage } from '#core/archive/check-package.ts';
import { AT_ONCE } from '#sandbox/people/tour/plots.ts';
import { applies, itemOf } from './acts.ts';
import { houseKeys } from './house-keys.ts';
import type { Story } from './story.ts';

const ARCHIVIST = '0403', OFFICER = '0173';

export const archived: Story = {
  id: 'archived',
  title: { zh: '办结归档：改一个字节也能发现', en: 'Archived: a changed byte is found' },
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('ordinary'), AT_ONCE);
    const [archivist, officer] = [await world.desk(ARCHIVIST), await world.desk(OFFICER)];
    const trusted = new Set(await houseKeys(world.newClient()));
    const listed = async () => (await archivist.get<ArchiveList>(`/staff/archive?case=${filed.number}`)).body.rows[0];
    const make = async () => archivist.send(`/api/v1/staff/archive/${filed.number}`, { method: 'POST', headers: { 'x-kuaiban': '1' } });
    const faults = (bytes: Buffer): readonly string[] => {
      const files = readPackage(bytes);
      return files ? checkPackage(files, { ...digests, hash: sha256, text: (each) => new TextDecoder().decode(each), trusted, verify: verifySm2 }).map(({ path }) => path) : ['zip'];
    };
    await comes({ zh: '事项办结', en: 'The matter is decided' }, 'approved', async () => (await itemOf(filed)).status);
    await step({ zh: '等待归档', en: 'It waits to be archived' }, [filed.number, undefined], async () => {
      const row = await listed();
      return [row?.case, row?.archived];
    });
    await step({ zh: '不是归档人员做不了', en: 'Only an archivist can do it' }, 403, async () => (await officer.post(`/staff/archive/${filed.number}`, undefined)).status);
    const bytes = Buffer.from(await (await make()).arrayBuffer());
    await step({ zh: '归档包完整，由本平台签名', en: 'The package is whole and signed by the house' }, [], () => faults(bytes));
    await step({ zh: '改动任何一处都能发现', en: 'Whatever is changed is found' }, true, () => {
      const places = Array.from({ length: 10 }, (_, part) => Math.floor(bytes.length * part / 10));
      return places.every((place) => {
        const changed = Buffer.from(bytes);
        changed[place]! ^= 1;
        return faults(changed).length > 0;
      });
    });
    await step({ zh: '归档已登记，摘要和手里的一致', en: 'The archiving is noted, with the digest of what was handed out' }, digests.sha256(bytes), async () => (await listed())?.archived?.sha256);
    await step({ zh: '当事人的查阅记录里写明是归档', en: 'The person reads among who looked that it was archived' }, 1, async () =>
      (await filed.who.client.get<{ readonly accesses: readonly { readonly why: { readonly zh: string } }[] }>('/me/register')).body.accesses.filter(({ why }) => why.zh.includes('归档')).length);
  },
};
