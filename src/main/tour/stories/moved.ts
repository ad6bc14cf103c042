import type { SupervisionItem, VersionDifference } from '#channels/http/schemas/supervision.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { BY_OFFICER, NEXT_RULES } from '#sandbox/people/tour/plots.ts';
import { act, applies, caseOf, itemOf, onVersion } from './acts.ts';
import type { Story } from './story.ts';

const REASON = '新规定时限更短，对申请人有利，本人也愿意按新的办';

export const moved: Story = {
  id: 'moved',
  title: { zh: '规则中途变了：在办的按收件时的规则办，督办人员可以改按新的', en: 'The rules change in mid-case: it goes on by those it was handed in under, and a supervisor can move it' },
  async tell(world, { step }) {
    const [stays, goes] = [await applies(await world.somebody('older'), BY_OFFICER), await applies(await world.somebody('older'), BY_OFFICER)];
    const was = (await caseOf(stays)).catalogVersion;
    const newer = await world.nextRules(NEXT_RULES.better);
    try {
      const supervisor = newer.client();
      await supervisor.signInStaff('0401');
      const difference = async (of: typeof stays) => (await supervisor.get<VersionDifference>(`/staff/supervision/items/${of.number}/${of.no}/version`)).body;
      await step({ zh: '新规则上线，两件都还按收件时的规则', en: 'The new rules are there, and both cases go on by those they were handed in under' }, [was, was], async () => [(await caseOf(stays)).catalogVersion, (await caseOf(goes)).catalogVersion]);
      await step({ zh: '改之前，督办人员看到哪里不一样', en: 'Before anything is moved the supervisor sees what differs' }, [undefined, ['limit']], async () => {
        const { against, items } = await difference(goes);
        return [against, items.find(({ no }) => no === goes.no)?.differences.map(({ part }) => part)];
      });
      const moves = async (of: typeof stays, reason: string) => (await onVersion<SupervisionItem>(supervisor, `/staff/supervision/items/${of.number}/${of.no}`, 'version', { reason })).status;
      await step({ zh: '不写清为什么，不能改', en: 'Without a reason it is not moved' }, [422, was], async () => [await moves(goes, '改'), (await caseOf(goes)).catalogVersion]);
      await step({ zh: '写明理由，整件改按新规则，时限不变，申请人看得到', en: 'With the reason the whole case goes by the new rules; clocks run on, and the applicant reads it' }, [200, true, true, true], async () => {
        const before = (await itemOf(goes)).clock.dueAt;
        const status = await moves(goes, REASON);
        const view: CaseView = await caseOf(goes);
        return [status, view.catalogVersion !== was, (await itemOf(goes)).clock.dueAt === before, view.timeline.some(({ text }) => text.zh.includes('整件改按现行规则办理'))];
      });
    } finally {
      await newer.stop();
    }
    const worse = await world.nextRules(NEXT_RULES.worse);
    try {
      const supervisor = worse.client();
      await supervisor.signInStaff('0401');
      await step({ zh: '再变得对申请人不利：不能改，说明为什么', en: 'Rules that are worse for the applicant: it cannot be moved, and is told why' }, [409, true, was], async () => {
        const { against } = (await supervisor.get<VersionDifference>(`/staff/supervision/items/${stays.number}/${stays.no}/version`)).body;
        return [(await onVersion<SupervisionItem>(supervisor, `/staff/supervision/items/${stays.number}/${stays.no}`, 'version', { reason: REASON })).status, against?.zh.includes('立法法') ?? false, (await caseOf(stays)).catalogVersion];
      });
    } finally {
      await worse.stop();
    }
    await step({ zh: '各按各的规则办出结果', en: 'Each has its result by its own rules' }, [true, true], async () => Promise.all([stays, goes].map(async (of) => {
      const desk = await world.desk((await itemOf(of)).officer);
      await act(desk, of, 'approve', { findings: { [BY_OFFICER.confirmed]: true }, note: '社区核实过' });
      return (await itemOf(of)).status !== 'officer';
    })));
    await step({ zh: '没改的一直是收件时的版本', en: 'What was not moved kept the version it was handed in under' }, [was, true], async () => [(await caseOf(stays)).catalogVersion, (await caseOf(goes)).catalogVersion !== was]);
  },
};
