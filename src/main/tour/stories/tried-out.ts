import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BacktestView } from '#channels/http/schemas/backtest.ts';
import { HARDER, PAID } from '#sandbox/people/tour/plots.ts';
import { applies, itemOf } from './acts.ts';
import type { Story } from './story.ts';

const CATALOG = resolve(import.meta.dirname, '../../../../catalog');

/** A draft of the rules before it holds anybody: its mistakes, then whom it would have been better for. */
export const triedOut: Story = {
  id: 'tried-out',
  title: { zh: '规则草案先在过去的办件上试算', en: 'A draft of the rules, tried on past cases before it holds' },
  async tell(world, { step, comes }) {
    const filed = await applies(await world.somebody('ordinary'), PAID);
    const supervisor = await world.desk('0401');
    const { file, from, to } = HARDER;
    const text = await readFile(join(CATALOG, file), 'utf8');
    const id = randomUUID();
    const read = async (): Promise<BacktestView> => (await supervisor.get<BacktestView>(`/staff/backtests/${id}`)).body;
    await step({ zh: '督办人员交上改过的文件，马上有编号，在后台试', en: 'The supervisor gives the changed file and has a number at once; it is tried in the background' }, [200, [file]], async () => {
      const { status, body } = await supervisor.put<BacktestView>(`/staff/backtests/${id}`, { months: 1, files: [{ name: file, text: text.replace(from, to) }] });
      return [status, body.files];
    });
    await comes({ zh: '试完了：当时通过的，按草案不通过，说得出是哪一条、少付多少', en: 'It is done: what was approved would have been refused, with the condition and what would not have been paid' }, ['done', true, true, true], async () => {
      const { status, result } = await read();
      return [status, result?.outcomes.some(({ service, before, after }) => service.code === PAID.matter && before === 'approve' && after === 'refuse'), result?.criteria.some(({ condition }) => condition.before === 'pass' && condition.after === 'fail'), result?.paid.some(({ before, after }) => before > after)];
    });
    await step({ zh: '办件本身没有变', en: 'The case itself is what it was' }, 'approved', async () => (await itemOf(filed)).status);
    await step({ zh: '只有本地区的督办人员看得到', en: 'Only supervisors of the region see it' }, 404, async () => (await (await world.desk('33020401')).get(`/staff/backtests/${id}`)).status);
  },
};
