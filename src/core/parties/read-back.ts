import type { Localized } from '../value.ts';

/** One point that was read to a caller, and when they agreed to it. */
export type ReadPoint = Localized & { readonly at: string };

/** What is to be handed in, as it is read aloud. */
export type ReadBack = {
  readonly person: string; readonly event: Localized; readonly items: readonly Localized[];
  readonly answers: readonly { readonly question: Localized; readonly text: Localized }[];
  /** What the person does not promise, and what happens then. */
  readonly declined: readonly { readonly name: Localized; readonly otherwise: Localized }[];
  readonly handovers: readonly { readonly thing: Localized; readonly way: 'counter' | 'post' }[];
  /** How many facts come from the register and from departments. */
  readonly known: number;
};

/** The points that are read to a caller, one at a time, in the order of the list; the last one is that all of it is handed in. */
export function pointsOf({ person, event, items, answers, declined, handovers, known }: ReadBack): readonly Localized[] {
  return [
    { zh: `您是${person}，今天打电话来办“${event.zh}”。`, en: `You are ${person} and call about “${event.en}”.` },
    ...items.map(({ zh, en }) => ({ zh: `这次办：${zh}。`, en: `Handed in now: ${en}.` })),
    ...answers.map(({ question, text }) => ({ zh: `${question.zh}您说：${text.zh}。`, en: `${question.en} You said: ${text.en}.` })),
    ...declined.map(({ name, otherwise }) => ({ zh: `“${name.zh}”不作承诺：${otherwise.zh}。`, en: `“${name.en}” is not promised: ${otherwise.en}.` })),
    ...handovers.map(({ thing, way }) => (way === 'post' ? { zh: `${thing.zh}邮寄到您刚才说的地址。`, en: `${thing.en} is posted to the address you have just given.` } : { zh: `${thing.zh}您自己到窗口领取。`, en: `You collect ${thing.en} at the counter.` })),
    ...(known > 0 ? [{ zh: `另外 ${known} 项用登记和各部门已有的数据，不用您再说；您登录以后都看得到，不对的可以提出。`, en: `Another ${known} facts come from the register and from departments; you see them after signing in and can dispute what is wrong.` }] : []),
    { zh: '以上由我代您提交，马上受理。办件编号和查询码我念给您，结果发消息告诉您。您同意吗？', en: 'I hand this in for you and it is accepted at once. I read you the number and the query code, and the result is sent to you. Do you agree?' },
  ];
}
