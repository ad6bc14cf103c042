import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CaseSummary } from '#channels/http/schemas/case.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import { readDump } from '#adapters/legacy/read-dump.ts';
import { createLegacyStore } from '#adapters/postgres/legacy/legacy-store.ts';
import { dayOf } from '#core/clocks/day.ts';
import { oneJobless } from '#sandbox/legacy/one-jobless.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { importDump, type Imported } from '#usecases/legacy/import-dump.ts';
import { undoImport } from '#usecases/legacy/undo-import.ts';
import { createContext, createPlatform } from '../../platform.ts';
import { act, atDesk, itemOf, reviewerOf, type Followed } from './acts.ts';
import type { Story } from './story.ts';
import type { World } from './world.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** Import a dump as an administrator does at the command line. */
async function administrator({ stage: { dataFolder, pool, region } }: World) {
  const platform = await createPlatform(ROOT, dataFolder, {}, pool);
  const parts = { context: createContext(platform, async () => [], () => undefined), store: createLegacyStore(pool, platform) };
  const take = async ({ system: name, fileName, bytes }: ReturnType<typeof oneJobless>): Promise<Imported & { readonly id: string }> => {
    const folder = await mkdtemp(join(tmpdir(), 'kuaiban-tour-dump-'));
    try {
      const [file, id, system] = [join(folder, fileName), randomUUID(), platform.compiled.catalog.legacySystems.get(name)!];
      await writeFile(file, bytes);
      return { id, ...(await importDump(parts, { head: { region, id, system: name, subject: system.subject.kind, fileName, fileHash: '', at: platform.now(), by: 'tour' }, system, rows: readDump(file, system.shape), told: { rows: 2, matters: 1, sums: {} }, unconfirmed: false, dryRun: false })) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return { take, undo: (id: string) => undoImport(parts, region, id, 'tour') };
}

export const takenOver: Story = {
  id: 'takenOver',
  title: { zh: '旧系统里在办的事项接管过来，办结', en: 'A matter running in an old system is taken over and decided' },
  async tell(world, { step, comes }) {
    const who = await world.somebody('older');
    const dump = oneJobless(who.person, dayOf(new Date().toISOString()));
    const admin = await administrator(world);
    const mine = async (): Promise<CaseSummary | undefined> => (await who.client.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases.find((each) => each.takenOver?.number === dump.oldNumber);
    let first = '';
    await step({ zh: '导入旧系统的数据：一条登记，一件在办', en: 'The dump is imported: one entry, one running matter' }, ['kept', 2, 1, 0], async () => {
      const done = await admin.take(dump);
      first = done.id;
      return [done.kind, done.counted.entered, done.counted.takenOver, done.counted.rejected];
    });
    await step({ zh: '同一份再导一次，不会有第二件', en: 'The same again makes no second case' }, [0, 2, 0], async () => {
      const { counted } = await admin.take(dump);
      return [counted.entered, counted.known, counted.takenOver];
    });
    const filed: Followed = { who, number: (await mine())?.number ?? '', no: 1 };
    await step({ zh: '本人在“我的办件”里看到它，时限从旧系统受理那天算起', en: 'It is on the person’s list, its time counting from the day it was accepted there' }, [dump.acceptedOn, dump.acceptedOn], async () => [(await mine())?.takenOver?.acceptedOn, dayOf((await itemOf(filed)).clock.startedAt)]);
    await step({ zh: '大厅消息说了从哪里接管、原编号', en: 'A message says where it comes from and its number there' }, true, async () => (await who.client.get<NoticeList>('/me/messages')).body.notices.some(({ text }) => text.zh.includes(dump.oldNumber)));
    await comes({ zh: '部门答复以后随机抽取经办人，规则不自己定', en: 'Once the departments have answered an officer is drawn; the rules alone do not decide' }, ['officer', true], async () => {
      const item = await itemOf(filed);
      return [item.status, item.officer !== undefined];
    });
    const desk = await world.desk((await itemOf(filed)).officer);
    await step({ zh: '经办人看到旧系统说了什么、纸质材料在哪里', en: 'The officer sees what the old system said, and where its papers lie' }, [dump.oldNumber, '2026-A-17', 'legacy'], async () => {
      const item = await atDesk(desk, filed);
      return [item.takenOver?.number, item.takenOver?.papers[0]?.place, item.facts.find(({ element }) => element === BY_OFFICER.asked)?.source.kind];
    });
    await step({ zh: '经办人核实后拟不予认定，复核人确认', en: 'The officer finds otherwise and refuses, the reviewer confirms' }, [200, 200], async () => [
      (await act(desk, filed, 'refuse', { criterion: BY_OFFICER.criterion, findings: { [BY_OFFICER.confirmed]: false }, note: '街道回函，与登记的情形不符' })).status, (await act(await reviewerOf(world, filed), filed, 'confirm', { note: '' })).status,
    ]);
    await comes({ zh: '结果送到本人', en: 'The result reaches the person' }, ['refused', true], async () => [(await itemOf(filed)).status, (await who.client.get<NoticeList>('/me/messages')).body.notices.some((each) => each.class === 'decision')]);
    await step({ zh: '已经有人办过，这次导入不能再整份撤回', en: 'Somebody has acted on it, so the import is not taken back' }, true, async () => (await admin.undo(first)).some(({ kind, name }) => kind === 'matter' && name === filed.number));
  },
};
