import type { HandoverList, HandoverStep, RecipientView } from '#channels/http/schemas/handover.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { CARD, THING } from '#sandbox/people/tour/plots.ts';
import type { Static } from 'typebox';
import { fillIn } from '../fill-in.ts';
import { applies, caseOf, itemOf } from './acts.ts';
import { open, verified } from './papers.ts';
import type { Story } from './story.ts';

const CLERK = '0302';
const HOME = { name: '蒋传芳', phone: '13800001234', address: '临沂市兰山区金雀山路 1 号 2 单元 301' };

export const handed: Story = {
  id: 'handed',
  title: { zh: '证书：寄出、退回、到窗口凭码领走；社保卡：申请时选邮寄，妥投有回证', en: 'A certificate: sent, returned, collected by its code. A card: to be sent as was chosen with the application, with a note of its delivery' },
  async tell(world, { step, comes }) {
    const person = world.people.persons.find(({ name }) => name === THING.who);
    if (!person) throw new Error(`nobody is called ${THING.who}`);
    const who = await world.signIn(person);
    const chooses = async (handover: object) => fillIn(who.client, { lifeEvent: THING.event, wanted: THING.answers, handovers: { [THING.matter]: handover } });
    await step({ zh: '申请时就选邮寄，电话不对，不收', en: 'Chosen with the application, with a wrong number it is not taken' }, [422, `/body/body/handovers/${THING.matter}/recipient/phone`], async () => {
      const { status, body } = await chooses({ way: 'post', recipient: { ...HOME, phone: '123' } });
      return [status, (body as { errors?: readonly { pointer: string }[] }).errors?.[0]?.pointer];
    });
    const filed = await applies(who, THING);
    const clerk = await world.desk(CLERK);
    const handover = async () => (await itemOf(filed)).handover;
    const choose = async (body: unknown) => (await who.client.put<CaseView>(`/cases/${filed.number}/items/${filed.no}/handover`, body)).status;
    const does = async (body: HandoverStep) => (await clerk.post<unknown>(`/staff/handovers/${filed.number}/${filed.no}/thing`, body)).status;
    const listed = async () => (await clerk.get<Static<typeof HandoverList>>('/staff/handovers')).body.rows.find(({ case: number }) => number === filed.number);
    const chosenAt = async (): Promise<string> => (await listed())?.since ?? '';
    await comes({ zh: '办成以后请本人选择领取方式', en: 'Once approved its way has to be chosen' }, 'choose', async () => (await handover())?.phase);
    await step({ zh: '地址不全，不收', en: 'An address that is not complete is not taken' }, 422, () => choose({ way: 'post', recipient: { ...HOME, address: '临沂' } }));
    await step({ zh: '选邮寄', en: 'It is to be sent' }, 200, () => choose({ way: 'post', recipient: HOME }));
    await step({ zh: '窗口只看到遮住的收件人', en: 'The counter sees the recipient masked' }, ['making', false], async () => {
      const row = await listed();
      return [row?.phase, JSON.stringify(row).includes(HOME.phone)];
    });
    await step({ zh: '写面单时看完整地址', en: 'To write the label the address is read whole' }, HOME.address, async () => (await clerk.get<Static<typeof RecipientView>>(`/staff/handovers/${filed.number}/${filed.no}/thing/recipient`)).body.address);
    await step({ zh: '登记寄出', en: 'The sending is entered' }, 200, async () => does({ act: 'send', chosenAt: await chosenAt(), carrier: 'EMS', tracking: 'EA123456789CN' }));
    await step({ zh: '本人看到单号', en: 'The person reads its number' }, ['sent', 'EA123456789CN'], async () => {
      const seen = await handover();
      return [seen?.phase, seen?.tracking];
    });
    await step({ zh: '寄出以后改不了', en: 'Once it is sent the choice stands' }, 409, () => choose({ way: 'counter' }));
    await step({ zh: '邮件退回', en: 'It comes back' }, 200, () => does({ act: 'back', note: '收件地址无人' }));
    await step({ zh: '改为到窗口领取', en: 'Then it is to be collected' }, 200, () => choose({ way: 'counter' }));
    await step({ zh: '放到窗口', en: 'It lies at the counter' }, 200, async () => does({ act: 'ready', chosenAt: await chosenAt() }));
    await step({ zh: '领取码不对，不交', en: 'It is not given for a wrong code' }, 422, () => does({ act: 'hand', code: 'AAAA-AAAA', shown: 'identity-card' }));
    await step({ zh: '凭领取码和证件交付', en: 'It is given for the code and a document' }, 200, async () => does({ act: 'hand', code: (await handover())?.code ?? '', shown: 'identity-card' }));
    await step({ zh: '已交付，不能再交第二次', en: 'It is done, and not given a second time' }, ['done', undefined, 409], async () => [(await handover())?.phase, await listed(), await does({ act: 'hand', code: 'AAAA-AAAA', shown: 'identity-card' })]);
    const holder = await world.somebody('ordinary');
    const applied = async (chosen: object) => fillIn(holder.client, { lifeEvent: CARD.event, wanted: CARD.answers, handovers: { [CARD.matter]: chosen } });
    await step({ zh: '社保卡在制卡银行的网点领，不能选外市的窗口', en: 'The card is collected at the branch that makes it, at no counter of another city' }, [422, `/body/body/handovers/${CARD.matter}/place`], async () => {
      const { status, body } = await applied({ way: 'counter', place: '450200' });
      return [status, (body as { errors?: readonly { pointer: string }[] }).errors?.[0]?.pointer];
    });
    const { body: carded } = await applied({ way: 'post', recipient: { ...HOME, name: holder.person.name } });
    const card = { who: holder, number: carded.number, no: carded.items?.find(({ service }) => service === CARD.matter)?.no ?? 0 };
    const sends = async (body: HandoverStep) => (await clerk.post<unknown>(`/staff/handovers/${card.number}/${card.no}/thing`, body)).status;
    await comes({ zh: '旧卡坏了换新卡：办成就等着寄，不再问一遍', en: 'A damaged card is replaced: it is to be sent, without being asked for again' }, ['approved', 'making'], async () => { const { status, handover: goes } = await itemOf(card); return [status, goes?.phase]; });
    await step({ zh: '登记寄出，妥投', en: 'Its sending is entered, and that it was delivered' }, [200, 200, 'done'], async () => {
      const since = (await clerk.get<Static<typeof HandoverList>>('/staff/handovers')).body.rows.find(({ case: number }) => number === card.number)?.since ?? '';
      return [await sends({ act: 'send', chosenAt: since, carrier: 'EMS', tracking: 'EA987654321CN' }), await sends({ act: 'arrived' }), (await itemOf(card)).handover?.phase];
    });
    await step({ zh: '送达回证写着社保卡、单号和登记的窗口号，谁都能核验', en: 'The note of delivery names the card, its number and the clerk, and anybody can check it' }, [true, true, true, 'valid'], async () => {
      const note = await open(holder.client, (await caseOf(card)).documents.find(({ kind, no }) => kind === 'delivery' && no === card.no)!);
      return [note.text.includes('社会保障卡'), note.text.includes('EA987654321CN'), note.text.includes(`${CLERK}号`), (await verified(world.newClient(), note)).status];
    });
  },
};
