import type { StoredFile } from '#channels/http/schemas/file.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { act, applies, atDesk, itemOf, reviewerOf } from './acts.ts';
import type { Story } from './story.ts';

const HOUR_MS = 3_600_000;
const inHours = (count: number): string => new Date(Date.now() + count * HOUR_MS).toISOString();
/** The smallest picture there is: what a photograph is taken for by its first bytes. */
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

export const visited: Story = {
  id: 'visited',
  title: { zh: '实地核查：约时间、拍照、写报告', en: 'A visit on the spot: a time agreed on, photographs and a report' },
  async tell(world, { step }) {
    const who = await world.somebody('older');
    const filed = await applies(who, BY_OFFICER);
    const desk = await world.desk((await itemOf(filed)).officer);
    const mine = async (verb: string, body: unknown): Promise<number> => (await who.client.post(`/cases/${filed.number}/items/${filed.no}/${verb}`, body)).status;
    const times = [inHours(20), inHours(90)];
    await step({ zh: '经办人写明为什么去、去哪里、什么时候可以', en: 'The officer says why, where and when' }, [200, times], async () => [(await act(desk, filed, 'visit', { reason: '核实家里是不是没有人就业', place: '兰山区银雀山街道 3 号', times })).status, (await itemOf(filed)).visits?.[0]?.times]);
    await step({ zh: '没去以前不能作决定', en: 'Nothing is decided before it' }, 409, async () => (await act(desk, filed, 'approve', { findings: { [BY_OFFICER.confirmed]: true }, note: '' })).status);
    await step({ zh: '本人都没空，另写一句；经办人另给时间', en: 'None of the times suits: the person says so, and the officer gives others' }, [200, 200], async () => [await mine('visit-others', { note: '明天要去医院，后天以后都行' }), (await act(desk, filed, 'visit-times', { times: [inHours(70), inHours(80)] })).status]);
    await step({ zh: '本人选了一个，经办台看得到', en: 'The person takes one, and the desk shows it' }, [200, true], async () => {
      const [time] = (await itemOf(filed)).visits![0]!.times;
      return [await mine('visit-time', { time }), (await atDesk(desk, filed)).visits?.[0]?.chosen === time];
    });
    await step({ zh: '带照片的报告，本人读得到', en: 'A report with a photograph, which the person reads' }, [201, 200, 1], async () => {
      const photo = await desk.post<StoredFile>(`/staff/photos?case=${filed.number}&no=${filed.no}`, PHOTO, { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('门口.png') });
      const { status } = await act(desk, filed, 'visit-report', { on: new Date().toISOString(), met: true, note: '家里两位老人，没有人在单位上班', files: [photo.body.id], findings: { [BY_OFFICER.confirmed]: true } });
      return [photo.status, status, (await itemOf(filed)).visits?.[0]?.report?.photos.length];
    });
    await step({ zh: '据此通过，复核同意，先公示', en: 'It is approved by that, confirmed, and published first' }, ['review', BY_OFFICER.publicity], async () => {
      const { body } = await act(desk, filed, 'approve', { findings: {}, note: '现场已核实' });
      return [body.status, (await act(await reviewerOf(world, filed), filed, 'confirm', { note: '同意' })).body.status];
    });
  },
};
