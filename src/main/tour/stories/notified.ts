import type { ConsentView, Deliveries } from '#channels/http/schemas/delivery.ts';
import type { NoticeList, Unread } from '#channels/http/schemas/notice.ts';
import { PAID } from '#sandbox/people/tour/plots.ts';
import { applies, caseOf, itemOf } from './acts.ts';
import { open } from './papers.ts';
import type { Story } from './story.ts';

const [PHONE, MAIL] = ['13800007777', 'story@example.com'];

export const notified: Story = {
  id: 'notified',
  title: { zh: '消息送到手机和邮箱；文书电子送达，未读也看得出', en: 'Messages reach phone and mailbox; papers are delivered, and it is seen whether they were read' },
  async tell(world, { step, comes }) {
    const who = await world.somebody('ordinary');
    await step({ zh: '选好短信和邮件，不设免打扰', en: 'Short message and mail are chosen, no quiet hours' }, 200, async () => (await who.client.put('/me/contact', { addresses: { sms: PHONE, mail: MAIL }, channels: { decision: ['sms', 'mail'], deadline: ['sms'], progress: [], payment: [] }, hidden: [], quiet: { from: 0, to: 0 } })).status);
    await step({ zh: '同意电子送达', en: 'Electronic delivery is agreed to' }, true, async () => (await who.client.put<ConsentView>('/me/electronic-delivery', { given: true })).body.given);
    const filed = await applies(who, PAID);
    await comes({ zh: '事项办结', en: 'The matter is decided' }, 'approved', async () => (await itemOf(filed)).status);
    await comes({ zh: '短信和邮件都收到了，里面没有办件内容', en: 'Both have arrived, without anything of the case' }, [true, true, false], async () => {
      const all = await Promise.all([['sms', PHONE] as const, ['mail', MAIL] as const].map(async ([gateway, to]) => (await world.received(gateway)).filter(({ payload }) => payload['to'] === to)));
      return [...all.map((each) => each.length > 0), JSON.stringify(all).includes(filed.number) || JSON.stringify(all).includes(who.person.name)];
    });
    const inbox = async (): Promise<NoticeList> => (await who.client.get<NoticeList>('/me/messages')).body;
    await step({ zh: '站内也有，未读', en: 'The hall has it, too, unread' }, [true, true], async () => [(await inbox()).notices.some((each) => each.class === 'decision' && each.readAt === undefined), (await inbox()).unread > 0]);
    await step({ zh: '全部读过，未读为零', en: 'All read, none unread' }, 0, async () => (await who.client.post<Unread>('/me/messages/read', {})).body.unread);
    const delivery = async () => (await who.client.get<Deliveries>(`/cases/${filed.number}/deliveries`)).body.deliveries.find(({ item }) => item === filed.no)!;
    await step({ zh: '结论书已送达，还没有打开', en: 'The decision counts as served, and is not opened yet' }, [true, true, false], async () => {
      const { consented, served, openedAt } = await delivery();
      return [consented, served !== undefined, openedAt !== undefined];
    });
    const paper = await open(who.client, (await caseOf(filed)).documents.find(({ kind, no }) => kind === 'decision' && no === filed.no)!);
    await step({ zh: '打开以后记下时间和看到的字节', en: 'Once opened, when and which bytes is kept' }, [true, paper.sha256], async () => {
      const { openedAt, sha256 } = await delivery();
      return [openedAt !== undefined, sha256];
    });
  },
};
