import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { createClient, type Client } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';

/** An enterprise contests a figure of the register. */
export function contestedFigures(instance: Instance): void {
  const nothing = { answers: {}, contests: {}, promises: [], files: {} };
  let enterprise: Client;

  beforeAll(async () => {
    enterprise = createClient(instance.url);
    const { creditCode } = instance.people.enterprises.find(({ name }) => name === '沂南稳岗样例服装有限公司')!;
    await enterprise.signInEnterprise(creditCode, generateOperators(instance.people.enterprises).find((each) => each.creditCode === creditCode)!.operator);
  });

  test('given an enterprise that would be refused by a figure of the register, then just the figures that stand in the way can be contested, and the item goes to an officer', async () => {
    const { body: plan } = await enterprise.post<Plan>('/plans', { lifeEvent: 'steady-jobs', body: nothing });
    expect(plan.items.find(({ service }) => service === '1.8.9')?.expected).toBe('refuse');
    const contestable = plan.known.filter((fact) => fact.contestable);
    expect(contestable.map(({ element }) => element)).toContain('jobs.laidOff');
    expect(contestable.map(({ source }) => source.kind).every((kind) => kind === 'register' || kind === 'department')).toBe(true);
    expect(contestable.length).toBeLessThan(plan.known.length);
    const contests = { 'jobs.laidOff': { statement: '有三人是合同期满不续签的，请核对', files: [] } };
    const { body: again } = await enterprise.post<Plan>('/plans', { lifeEvent: 'steady-jobs', body: { ...nothing, contests } });
    expect(again.items.find(({ service }) => service === '1.8.9')?.expected).toBe('officer');
    const { status, body } = await enterprise.submit<CaseView>({ ...nothing, contests }, undefined, 'steady-jobs');
    expect([status, body.items.find(({ service }) => service === '1.8.9')?.status]).toEqual([201, 'officer']);
  });
}
