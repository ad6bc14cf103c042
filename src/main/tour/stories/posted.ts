import type { Deliveries } from '#channels/http/schemas/delivery.ts';
import type { HandoverList, HandoverStep } from '#channels/http/schemas/handover.ts';
import { dayOf } from '#core/clocks/day.ts';
import { PAID } from '#sandbox/people/tour/plots.ts';
import { applies, caseOf, itemOf } from './acts.ts';
import { open, verified } from './papers.ts';
import type { Story } from './story.ts';

const CLERK = '0302';
const ELSEWHERE = { name: '收件人', phone: '13800001234', address: '临沂市兰山区金雀山路 1 号 2 单元 301' };

export const posted: Story = {
  id: 'posted',
  title: { zh: '不予批准的结论没打开：寄纸质的，退回再寄，妥投；来窗口的当面交付', en: 'A refusal lies unopened: it goes on paper, comes back, and is delivered; whoever comes to the counter gets it there' },
  async tell(world, { step, comes }) {
    const who = await world.somebody('resigned');
    const filed = await applies(who, PAID);
    const clerk = await world.desk(CLERK);
    const delivery = async () => (await who.client.get<Deliveries>(`/cases/${filed.number}/deliveries`)).body.deliveries.find(({ item }) => item === filed.no);
    const listed = async () => (await clerk.get<HandoverList>('/staff/handovers')).body.rows.find(({ case: number, no, parcel }) => number === filed.number && no === filed.no && parcel === 'paper');
    const does = async (body: HandoverStep) => (await clerk.post<unknown>(`/staff/handovers/${filed.number}/${filed.no}/paper`, body)).status;
    const book = async (): Promise<number> => does({ act: 'book', chosenAt: (await listed())?.since ?? '' });
    const follow = async (): Promise<string | undefined> => {
      await world.wake('follow-parcels');
      return (await delivery())?.paper?.phase;
    };
    await comes({ zh: '规则不予批准', en: 'The rules refuse it' }, 'refused', async () => (await itemOf(filed)).status);
    await step({ zh: '窗口还没有要寄的', en: 'No counter has anything to send yet' }, undefined, listed);
    await world.pool.query(`update case_item set ended_at = ended_at - interval '10 days' where case_number = $1 and no = $2`, [filed.number, filed.no]);
    await comes({ zh: '多天没打开：按登记的地址寄纸质的', en: 'Unopened for days: it is to be sent to the registered address' }, 'making', async () => {
      await world.wake('post-unopened');
      return (await listed())?.phase;
    });
    await step({ zh: '窗口打印结论，只在寄出以前', en: 'A clerk prints it, as long as it is not sent' }, 200, async () => (await clerk.get<unknown>(`/staff/handovers/${filed.number}/${filed.no}/paper/document`)).status);
    await world.order({ department: 'carrier', scenario: 'booking', kind: 'refusing', times: 1 });
    await step({ zh: '承运方不收：什么也没有记', en: 'The carrier does not take it: nothing is recorded' }, [409, 'making'], async () => [await book(), (await listed())?.phase]);
    await step({ zh: '再请一次，有了单号', en: 'Asked again it gives its number' }, [200, true], async () => [await book(), /^EA\d{9}CN$/.test((await delivery())?.paper?.tracking ?? '')]);
    await world.order({ department: 'carrier', scenario: 'question', kind: 'returning', times: 1 });
    await comes({ zh: '承运方说退回了', en: 'The carrier says that it came back' }, 'back', follow);
    await step({ zh: '本人另给一个地址', en: 'The person gives another address' }, [200, 'making'], async () => [(await who.client.put<unknown>(`/cases/${filed.number}/items/${filed.no}/paper`, { recipient: ELSEWHERE })).status, (await listed())?.phase]);
    await step({ zh: '再寄', en: 'It is sent again' }, 200, book);
    await comes({ zh: '妥投，送达日期就是这一天', en: 'It is delivered, and served that day' }, 'done', follow);
    await step({ zh: '送达日期在办件里', en: 'The day of service stands in the case' }, [true, undefined, 404], async () => {
      const seen = await delivery();
      return [seen?.served !== undefined && seen.paper?.at !== undefined && seen.served <= dayOf(seen.paper.at), await listed(), (await clerk.get<unknown>(`/staff/handovers/${filed.number}/${filed.no}/paper/document`)).status];
    });
    const noteOf = async (whose: typeof filed) => (await caseOf(whose)).documents.find(({ kind, no }) => kind === 'delivery' && no === whose.no);
    await step({ zh: '送达回证写着送的什么、单号和时间，核验得到', en: 'The note of delivery names what, the number and the time, and can be verified' }, [true, true, 'valid'], async () => {
      const note = await open(who.client, (await noteOf(filed))!);
      return [note.text.includes('单号 EA'), note.text.includes('《审批结论》'), (await verified(world.newClient(), note)).status];
    });
    const comer = await world.somebody('resigned');
    const came = await applies(comer, PAID);
    const paper = `/staff/handovers/${came.number}/${came.no}/paper`;
    await comes({ zh: '另一个人的也没打开', en: 'That of another lies unopened too' }, 'refused', async () => (await itemOf(came)).status);
    const hand: HandoverStep = { act: 'hand', shown: 'identity-card', refused: '看过结论后不肯签字，当面说明了救济途径' };
    await step({ zh: '没到要送纸质的时候：窗口不能打印，也不能交付', en: 'Before it is due on paper a counter neither prints it nor hands it over' }, [404, 409], async () => [(await clerk.get<unknown>(`${paper}/document`)).status, (await clerk.post<unknown>(paper, hand)).status]);
    await world.pool.query(`update case_item set ended_at = ended_at - interval '10 days' where case_number = $1 and no = $2`, [came.number, came.no]);
    // A counter that asked again and again whether it may would be told to wait: it looks at what is due, as a clerk does.
    await comes({ zh: '没打开的要送纸质的', en: 'What lies unopened is due on paper' }, 200, async () => {
      await world.wake('post-unopened');
      return (await clerk.get<unknown>(`${paper}/document`)).status;
    });
    await step({ zh: '本人来窗口，看了不肯签字：记下情况，也就送达了，回证上写着', en: 'Who it is for comes to the counter and will not sign: that is written down, it is served by that, and the note says so' }, [200, 'done', true, true], async () => {
      const handed = (await clerk.post<unknown>(paper, hand)).status;
      const seen = (await comer.client.get<Deliveries>(`/cases/${came.number}/deliveries`)).body.deliveries.find(({ item }) => item === came.no);
      return [handed, seen?.paper?.phase, seen?.served !== undefined && seen.paper?.at !== undefined && seen.served <= dayOf(seen.paper.at), (await open(comer.client, (await noteOf(came))!)).text.includes('拒绝签收')];
    });
  },
};
