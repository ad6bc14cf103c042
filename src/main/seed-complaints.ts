import { idOf } from '#core/id.ts';
import type { ComplaintCommand } from '#core/complaints/act-on.ts';
import { COMPLAINER } from '#core/complaints/actions.ts';
import type { Wish } from '#core/complaints/hand-in.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { actOn } from '#usecases/complaints/act-on-complaint.ts';
import { handInComplaint } from '#usecases/complaints/hand-in-complaint.ts';
import type { Context } from '#usecases/context.ts';
import type { ComplaintStore } from '#usecases/ports/complaints.ts';

const DAY_MS = 86_400_000;
type Told = { readonly days: number; readonly wish: Omit<Wish, 'key' | 'phone'>; readonly acts: readonly { readonly days: number; readonly by: string; readonly command: ComplaintCommand }[] };

/** Complaints and suggestions from before the demonstration began, so that a newcomer finds some: one waits, one is being mended, one is over. Made once: their keys follow from the region. @param supervisor who has answered them */
export async function seedComplaints(context: Context, complaints: ComplaintStore, region: string, supervisor: string): Promise<void> {
  const now = Date.parse(context.now());
  const before = (days: number): Context => ({ ...context, now: () => new Date(now - days * DAY_MS).toISOString() });
  const by = `supervisor:${supervisor}`;
  const stories: readonly Told[] = [
    { days: 2, wish: { kind: 'suggestion', about: { kind: 'office', ref: 'city' }, text: '取号机旁边没有座位，老人等的时候站着，建议摆几把椅子' }, acts: [] },
    { days: 12, wish: { kind: 'complaint', about: { kind: 'commitment', ref: 'deputies', office: 'city', window: '5号窗口' }, text: '上午十点窗口没有人，也没有人顶岗，等了四十分钟才有人来' }, acts: [
      { days: 11, by, command: { act: 'take' } },
      { days: 8, by, command: { act: 'answer', outcome: 'upheld', text: '查了排班和监控，当时顶岗人员没有到位，情况属实，向您道歉。', measures: [{ kind: 'accountability', what: '对带班负责人提醒谈话', who: '政务大厅管理科', until: addDays(dayOf(context.now()), 5) }, { kind: 'repair', what: '排班表写明顶岗人员并贴在窗口', who: '政务大厅管理科', until: addDays(dayOf(context.now()), 10) }] } },
      { days: 7, by: COMPLAINER, command: { act: 'settle' } },
    ] },
    { days: 45, wish: { kind: 'complaint', about: { kind: 'other', office: 'city' }, text: '打咨询电话三次都没有人接，不知道该带什么材料' }, acts: [
      { days: 44, by, command: { act: 'take' } }, { days: 36, by, command: { act: 'answer', outcome: 'not-upheld', text: '调了话务记录，那三次都在下班以后；上班时间和网上指南已经发给您。', measures: [] } }, { days: 35, by: COMPLAINER, command: { act: 'settle' } },
    ] },
  ];
  for (const [place, { days, wish, acts }] of stories.entries()) {
    const handed = await handInComplaint({ context: before(days), complaints }, region, { ...wish, key: idOf(context.hash, `demo/complaint/${region}/${place}`), phone: '13800000000' }, null);
    if (handed.kind !== 'handed-in') continue;
    let { complaint } = handed;
    for (const act of acts) {
      const done = await actOn({ context: before(act.days), complaints }, complaint, { actor: act.by, unit: 'city' }, act.command);
      if (done.kind !== 'done') throw new Error(`the complaint ${complaint.number} cannot be told: ${JSON.stringify(done)}`);
      ({ complaint } = done);
    }
  }
}
