import { randomUUID } from 'node:crypto';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import type { BatchRowView, BatchView } from '#channels/http/schemas/batch.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import { MANY } from '#sandbox/people/tour/plots.ts';
import type { Client } from '../client.ts';
import type { Story } from './story.ts';

const TEN = 10, PAGES = 10, COLUMNS = 'ABCDEFGHI';
const upload = async (employer: Client, lines: readonly string[]): Promise<BatchView> =>
  (await employer.post<BatchView>(`/enterprise/batches?lifeEvent=${MANY.event}`, Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`), { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('新员工.csv'), 'idempotency-key': randomUUID() })).body;

/** The newest messages, as many as may have come while others were told to the same employer. */
async function messagesOf(employer: Client): Promise<NoticeList['notices']> {
  const found: NoticeList['notices'] = [];
  for (let [page, after]: [number, string | undefined] = [0, '']; page < PAGES && after !== undefined; page += 1) {
    const { body }: { readonly body: NoticeList } = await employer.get<NoticeList>(`/me/messages${after === '' ? '' : `?after=${after}`}`);
    found.push(...body.notices);
    after = body.next;
  }
  return found;
}

export const hired: Story = {
  id: 'hired',
  title: { zh: '单位一张表招用十人，改好两处错误再提交', en: 'An employer hires ten with one sheet, two mistakes mended' },
  async tell(world, { step, comes }) {
    const employer = await world.employer(0);
    const workers = Array.from({ length: TEN }, () => world.take('worker'));
    const stood = async (id: string) => {
      const { body } = await employer.get<BatchView>(`/enterprise/batches/${id}`);
      return [body.stage, body.counts.bad, body.counts.checked, body.counts.filed, body.skipped];
    };
    const rows = workers.map(({ name, idNumber }, at) => (at === 0 ? `不是他,${idNumber}${MANY.rest}` : `${name},${idNumber}${at === 1 ? MANY.restWithoutPost : MANY.rest}`));
    const { id } = await upload(employer, [MANY.headings, ...rows]);
    await comes({ zh: '十行里八行可以提交，两行要改', en: 'Eight of ten rows are good, two are to be mended' }, ['checked', 2, 8, 0, 0], () => stood(id));
    await step({ zh: '每处错误都说了怎么改', en: 'Each mistake says what to mend' }, ['姓名和号码对不上，或者本市没有登记这个人。请核对', '招用的岗位：没有填'], async () => (await employer.get<{ rows: BatchRowView[] }>(`/enterprise/batches/${id}/rows`)).body.rows.flatMap(({ faults }) => faults.map(({ zh }) => zh)));
    await step({ zh: '先提交好的', en: 'The good ones are filed first' }, 200, async () => (await employer.post(`/enterprise/batches/${id}/filing`, undefined)).status);
    await comes({ zh: '八人各有一件', en: 'Eight have a case each' }, ['done', 2, 0, 8, 0], () => stood(id));
    const sheet = readSpreadsheet(Buffer.from(await (await employer.send(`/api/v1/enterprise/batches/${id}/sheet`)).arrayBuffer()));
    const lines = sheet.map(({ cells }) => [...COLUMNS].map((column) => cells.get(column)?.text ?? ''));
    lines[1]![0] = workers[0]!.name;
    lines[2]!.splice(2, 1, MANY.rest.split(',')[1]!);
    const mended = await upload(employer, lines.map((line) => line.join(',')));
    await comes({ zh: '把退回的表改好再上传：办过的八人不重办', en: 'The sheet that came back is mended and uploaded: the eight are passed over' }, ['checked', 0, 2, 0, 8], () => stood(mended.id));
    await step({ zh: '提交改好的两行', en: 'The two are filed' }, 200, async () => (await employer.post(`/enterprise/batches/${mended.id}/filing`, undefined)).status);
    await comes({ zh: '两人也办了', en: 'They have their case, too' }, ['done', 0, 0, 2, 8], () => stood(mended.id));
    await comes({ zh: '单位收到的是每张表一条消息，不是每人一条', en: 'The employer has one message for each sheet, not one for each worker' }, [1, 1, 0], async () => {
      const notices = await messagesOf(employer);
      const numbers = (await employer.get<{ rows: BatchRowView[] }>(`/enterprise/batches/${id}/rows`)).body.rows.flatMap((row) => row.case ?? []);
      return [notices.filter((each) => each.sheet === id).length, notices.filter((each) => each.sheet === mended.id).length, notices.filter((notice) => notice.case !== undefined && numbers.includes(notice.case)).length];
    });
    await step({ zh: '十人十件，没有重复', en: 'Ten people, ten cases' }, TEN, async () => {
      const numbers = await Promise.all([id, mended.id].map(async (each) => (await employer.get<{ rows: BatchRowView[] }>(`/enterprise/batches/${each}/rows`)).body.rows.flatMap((row) => row.case ?? [])));
      return new Set(numbers.flat()).size;
    });
  },
};
