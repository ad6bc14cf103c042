import type { JointTask } from '#channels/http/schemas/joint.ts';
import type { PublicDraw } from '#channels/http/schemas/draw.ts';
import { JOINT } from '#sandbox/people/tour/plots.ts';
import type { Client, Reply } from '../client.ts';
import { act, applies, atDesk, itemOf, onVersion, reviewerOf, supervise, type Followed } from './acts.ts';
import type { Story } from './story.ts';

/** What an officer of another line does with what was drawn for them. */
const says = (client: Client, { number, no }: Followed, body: unknown, verb = 'word'): Promise<Reply<JointTask>> => onVersion<JointTask>(client, `/staff/joint/${number}/${no}`, verb, body);

export const jointly: Story = {
  id: 'joint',
  title: { zh: '会同审查：牵头的请别的部门同时看，申请人不用跑', en: 'A joint review: the leading office has another look in parallel, and the person goes nowhere' },
  async tell(world, { step }) {
    const who = await world.signIn(world.people.persons.find(({ name }) => name === JOINT.who)!);
    const filed = await applies(who, JOINT);
    const desk = await world.desk((await itemOf(filed)).officer);
    const seat = async () => (await itemOf(filed)).joint!.seats[0]!;
    const { officer: drawn = '', draw = '' } = await seat();
    await step({ zh: '会同部门的人随机抽取，谁都可以核对', en: 'Who reviews it for the other line is drawn, and anybody can check it' }, [JOINT.line, drawn], async () => {
      const { body } = await world.newClient().get<PublicDraw>(draw.slice('/api/v1'.length));
      return [body.draw.competence, body.officers[body.draw.chosen]];
    });
    const [first, other] = await Promise.all([world.desk(drawn), world.desk(JOINT.officers.find((number) => number !== drawn))]);
    await step({ zh: '没有提意见以前，牵头的不能决定，也不能先发补正', en: 'Before it has spoken nothing is decided, and nothing asked of the applicant' }, [409, 409], async () => [(await act(desk, filed, 'approve', { findings: JOINT.found, note: '' })).status, (await act(desk, filed, 'correct', { elements: [JOINT.asked], evidence: [], note: '请确认' })).status]);
    await step({ zh: '没有抽到的人看不到', en: 'Who was not drawn does not see it' }, 403, async () => (await other.get(`/staff/joint/${filed.number}/${filed.no}`)).status);
    await step({ zh: '会同部门要求补正，并在一次补正里告知', en: 'It needs a correction, which stands in the one request' }, ['correct', 'correction', true], async () => {
      const said = await says(first, filed, { kind: 'correct', note: '请再确认一次退休方式', elements: [JOINT.asked], evidence: [] });
      const asked = await act(desk, filed, 'correct', { elements: [], evidence: [], note: '请按下面的要求确认' });
      return [said.body.mine?.kind, asked.body.status, (await itemOf(filed)).correction?.note.includes('请再确认一次退休方式')];
    });
    await step({ zh: '补回以后会同部门再看：不同意，写明哪一条', en: 'When it is back it looks again, and disagrees by an article' }, [200, 'disagree'], async () => {
      const { status } = await who.client.post(`/cases/${filed.number}/items/${filed.no}/correction`, { answers: { [JOINT.asked]: JOINT.answer }, files: [] });
      return [status, (await says(first, filed, { kind: 'disagree', note: '档案里的岗位记录不够完整', basis: '劳社部发〔1999〕8号 第二条' })).body.mine?.kind];
    });
    await step({ zh: '有不同意见，牵头的不能通过', en: 'Against a disagreement it cannot be approved' }, 409, async () => (await act(desk, filed, 'approve', { findings: JOINT.found, note: '' })).status);
    await step({ zh: '督办人员写明理由裁定', en: 'The supervisor decides, with the reason' }, [200, false], async () => [(await supervise(await world.desk('0401'), filed, 'joint', { line: JOINT.line, upheld: false, reason: '缺的一页已由原单位盖章补齐' })).status, (await atDesk(desk, filed)).joint?.seats[0]?.ruling?.upheld]);
    await step({ zh: '牵头的通过，复核同意，转公示', en: 'It is approved, confirmed and published' }, ['review', 'publicity'], async () => [(await act(desk, filed, 'approve', { findings: JOINT.found, note: '' })).body.status, (await act(await reviewerOf(world, filed), filed, 'confirm', { note: '同意' })).body.status]);
    await step({ zh: '申请人看得到谁会同、提了意见，看不到原文', en: 'The applicant reads who reviewed it and has spoken, not what was said' }, [true, false], async () => [(await seat()).spoken, JSON.stringify(await itemOf(filed)).includes('岗位记录不够完整')]);
  },
};
