import { randomUUID } from 'node:crypto';
import { sha256 } from '#adapters/crypto/hash.ts';
import type { DebtList } from '#channels/http/schemas/debt.ts';
import type { OwnInspections, StaffInspection } from '#channels/http/schemas/inspection.ts';
import type { LookBacks, PublicLookBacks } from '#channels/http/schemas/look-back.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { LOOKED_BACK } from '#sandbox/people/tour/plots.ts';
import { act, ahead, applies, atDesk, itemOf, onVersion, reviewerOf } from './acts.ts';
import type { Story } from './story.ts';

/** Who supervises, and who keep the accounts of the funds in the demonstration. */
const [SUPERVISOR, NOTES, CHECKS] = ['0401', '0451', '0452'] as const;
const ok = { verdict: 'ok', note: '' } as const;

export const lookedBack: Story = {
  id: 'looked-back',
  title: { zh: '专项回头看：事先承诺的种子抽取，另一单位的人核查，听本人说，撤销，多发的分期退清', en: 'An ordered look-back: drawn by a seed committed to before, inspected by another unit, heard, revoked, and repaid in instalments' },
  alone: true,
  async tell(world, { step, comes }) {
    const { found, why, ...plot } = LOOKED_BACK;
    const filed = await applies(await world.somebody('ordinary'), plot);
    const { client } = filed.who;
    await comes({ zh: '系统自动批准', en: 'The rules grant it' }, 'approved', async () => (await itemOf(filed)).status);
    const payments = async (): Promise<Payments> => (await client.get<Payments>('/me/payments')).body;
    const { month } = (await payments()).next.find(({ item }) => item === filed.no)!;
    await world.runMonth(month);
    await comes({ zh: '发了一个月', en: 'A month of it is paid' }, ['paid'], async () => {
      await world.wake('pay-what-is-due');
      return (await payments()).payments.filter(({ item }) => item === filed.no).map(({ status }) => status);
    });
    const [supervisor, stranger] = [await world.desk(SUPERVISOR), await world.desk('0173')];
    const [desk, open] = ['/staff/supervision/look-backs', `/public/look-backs?region=${world.region}`];
    const published = async (): Promise<PublicLookBacks> => (await world.newClient().get<PublicLookBacks>(open)).body;
    const { no, commitment } = (await published()).next!;
    const scope = { commitment, from: ahead(-120), until: ahead(0), service: plot.matter, percent: 100 };
    const orders = (more: object, by = supervisor) => by.post<LookBacks & { readonly errors?: readonly { readonly pointer: string }[] }>(desk, { ...scope, reason: why, ...more });
    await step({ zh: '只有督办人员能组织；缺理由、比例不对、日子颠倒，错在哪一栏说清楚；不是已公布的种子不行', en: 'Only a supervisor orders; what is lacking is told at its field; no other seed than the published one' }, [403, '/body/reason', '/body/from', 412], async () => [
      (await orders({}, stranger)).status, (await orders({ reason: '' })).body.errors?.[0]?.pointer, (await orders({ from: ahead(0), until: ahead(-5) })).body.errors?.[0]?.pointer, (await orders({ commitment: 'a'.repeat(64) })).status,
    ]);
    await step({ zh: '督办人员组织一次，按两遍也是一次；抽取以前种子不公开', en: 'A supervisor orders one, pressed twice it is one; the seed stays closed before the draw' }, [201, 201, [true, false]], async () => [(await orders({})).status, (await orders({})).status, (await published()).orders.filter((each) => each.no >= no).map((each) => each.commitment === commitment && each.draw === undefined).concat((await published()).orders.some((each) => each.no > no))]);
    const drawn = async () => (await published()).orders.find((each) => each.no === no)?.draw;
    await comes({ zh: '抽取以后种子公开：谁都能核对它就是事先承诺的，也能查到抽中了谁', en: 'With the draw the seed is opened: everybody can check that it is the one committed to, and what it drew' }, [true, true], async () => {
      await world.wake('draw-look-backs');
      const draw = await drawn();
      return [draw !== undefined && sha256(draw.seed) === commitment, draw?.chosen.some((each) => each.case === filed.number && each.no === filed.no)];
    });
    await step({ zh: '系统重新计算一遍，和抽到的一致，都已列入核查', en: 'Computed again it is the same, and all of it is listed' }, [true, true], async () => {
      const draw = (await supervisor.get<LookBacks>(desk)).body.orders.find((each) => each.no === no)?.draw;
      return [draw?.verified, draw?.inspected === draw?.drawn];
    });
    const own = async () => (await client.get<OwnInspections>(`/cases/${filed.number}/inspections`)).body.inspections.find((each) => each.no === filed.no && each.kind === 'special');
    const number = (await own())!.number;
    const at = `/staff/inspections/${number}`;
    const inspectorOf = async (): Promise<string | undefined> => (await supervisor.get<StaffInspection>(at)).body.inspector;
    const accepter = (await itemOf(filed)).officer;
    await comes({ zh: '市里作的决定，由区里的核查人员看', en: 'What the city decided, an inspector of a district looks at' }, '0463', async () => {
      await world.wake('draw-inspectors');
      return (await inspectorOf()) === accepter ? 'the one who decided' : inspectorOf();
    });
    const inspector = await world.desk(await inspectorOf());
    const acts = (by: typeof inspector, verb: string, body: unknown) => onVersion<StaffInspection>(by, at, verb, body);
    await step({ zh: '发现问题：先听本人说，决定不变', en: 'Something is found: the person is heard first, and the decision stands' }, [200, 'hearing', 'approved', 200], async () => [
      (await acts(inspector, 'findings', { findings: { completeness: ok, consistency: { verdict: 'wrong', note: found }, lawfulness: ok }, files: [], told: found, consequences: ['reopen'] })).status, (await own())?.status, (await itemOf(filed)).status,
      (await client.post(`/cases/${filed.number}/inspections/${number}/hearing`, { text: '那只是试工，没有签合同', files: [] })).status,
    ]);
    await step({ zh: '提出处理意见，督办人员确认', en: 'A conclusion, confirmed by a supervisor' }, [200, 200], async () => [(await acts(inspector, 'conclusion', { conclusion: 'burden', consequences: ['reopen'], reason: found })).status, (await acts(supervisor, 'confirmation', { note: '' })).status]);
    await comes({ zh: '另抽经办人重新办理，不是核查的人', en: 'Another officer looks at it again, and not the inspector' }, ['inspection', true], async () => {
      await world.wake('follow-inspections');
      const { reopened } = await itemOf(filed);
      return [reopened?.kind, reopened?.officer !== undefined && reopened.officer !== await inspectorOf()];
    });
    const officer = await world.desk((await itemOf(filed)).reopened?.officer);
    const ground = (await atDesk(officer, filed)).lookingAgain?.changes.find(({ change }) => change === 'revoke')?.grounds[0]?.id;
    await step({ zh: '经办人提出撤销，复核人确认', en: 'The officer proposes to revoke, and a reviewer confirms' }, [200, 200, 'revoked'], async () => [(await act(officer, filed, 'change', { change: 'revoke', ground, note: found })).status, (await act(await reviewerOf(world, filed), filed, 'confirm-change', { note: '同意' })).status, (await itemOf(filed)).status]);
    const [treasurer, second] = await Promise.all([world.desk(NOTES), world.desk(CHECKS)]);
    const debt = async () => (await treasurer.get<DebtList>('/staff/debts')).body.debts.find(({ claims }) => claims.some((claim) => claim.case === filed.number));
    await comes({ zh: '已经发的列为应追回', en: 'What was paid is owed back' }, true, async () => {
      await world.wake('pay-what-is-due');
      return ((await debt())?.leftFen ?? 0) > 0;
    });
    const { leftFen = 0, claims: [claim] } = (await debt())!;
    const half = Math.ceil(leftFen / 2);
    await step({ zh: '约定分两期退，本人读得到', en: 'Two instalments are agreed on, and the payer reads them' }, [200, [2]], async () => [(await treasurer.put(`/staff/debts/claims/${claim!.id}/instalments/${randomUUID()}`, { debtFen: leftFen, everyFen: half, first: ahead(2), note: '还款协议' })).status, (await payments()).instalments.map(({ rows }) => rows.length)]);
    await step({ zh: '两期都退了，每一笔由另一个人核对：退清', en: 'Both come back, each sum found by another: nothing is left' }, [200, 200, 200, 200, 0], async () => {
      const pays = async (amountFen: number): Promise<number[]> => {
        const id = randomUUID();
        return [(await treasurer.post(`/staff/debts/claims/${claim!.id}/repayments`, { id, amountFen, note: '转账' })).status, (await second.post(`/staff/debts/repayments/${id}/confirm`, undefined)).status];
      };
      return [...await pays(half), ...await pays(leftFen - half), (await payments()).claims.find(({ id }) => id === claim!.id)?.leftFen];
    });
  },
};
