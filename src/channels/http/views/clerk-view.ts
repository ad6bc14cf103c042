import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { clerkStatus, isOfEnterprises, type Clerk } from '#core/parties/clerk.ts';
import { maskNumber } from '#core/register/mask.ts';
import { endOf } from '#core/register/open.ts';
import type { Localized } from '#core/value.ts';
import type { Ward } from '#usecases/acting-parties.ts';
import type { Succession } from '#usecases/successor-of.ts';
import type { ActKind, ClerkOf, DoneByClerk, KnownClerk } from '#usecases/ports/clerks.ts';
import type { Clerks, ClerkView, DoneView, MyParties } from '../schemas/clerk.ts';
import { lifeEventName } from './names.ts';

const shown = (compiled: CompiledCatalog, clerk: Clerk, on: string): Pick<ClerkView, 'scopes' | 'events' | 'from' | 'to' | 'status'> =>
  ({ scopes: [...clerk.scopes], events: clerk.events && clerk.events.map((id) => ({ id, name: lifeEventName(compiled, id) })), from: clerk.from, to: clerk.to, status: clerkStatus(clerk, on) });

/** A clerk as the enterprise sees them. */
export function clerkView(compiled: CompiledCatalog, clerk: KnownClerk, on: string): ClerkView {
  const { id, name, number, namedAt, endedAt, endedBy } = clerk;
  return { id, name, number: maskNumber(number), ...shown(compiled, clerk, on), namedAt, ...(endedAt !== undefined && { endedAt }), ...(endedBy !== undefined && { endedBy }) };
}

/** An enterprise that somebody may act for, as they see it. */
export function employerView(compiled: CompiledCatalog, clerk: ClerkOf, on: string): MyParties['employers'][number] {
  return { id: clerk.enterprise, appointment: clerk.id, name: clerk.enterpriseName, ...shown(compiled, clerk, on) };
}

/** A ward as the guardian sees them. */
export function wardView({ ward: { id, name, number }, entry }: Ward): MyParties['wards'][number] {
  const until = endOf(entry);
  return { id, name, number: maskNumber(number), from: entry.from, ...(until !== null && { until }) };
}

/** Somebody who has died as the relative sees them who goes on with their cases. */
export function deceasedView({ deceased: { id, name, number }, entry }: Succession): MyParties['deceased'][number] {
  const until = endOf(entry);
  return { id, name, number: maskNumber(number), ...(until !== null && { until }) };
}

/** For what a clerk can be named in a region: the life events that enterprises hand in. */
export function clerkMatters(compiled: CompiledCatalog, region: string): Clerks['matters'] {
  return (compiled.catalog.regions.get(region)?.lifeEvents ?? []).filter((id) => isOfEnterprises(compiled.catalog, id)).map((id) => ({ id, name: lifeEventName(compiled, id) }));
}

const ACTS: Readonly<Record<ActKind, Localized>> = {
  'sheet-uploaded': { zh: '上传表格', en: 'uploaded a sheet' }, 'sheet-filed': { zh: '提交表格里可以办的行', en: 'filed the good rows of a sheet' }, 'sheet-removed': { zh: '删除表格', en: 'removed a sheet' },
  'webhook-added': { zh: '新建系统对接', en: 'added a webhook' }, 'webhook-removed': { zh: '删除系统对接', en: 'removed a webhook' }, 'webhook-restarted': { zh: '重新启用系统对接', en: 'started a webhook again' },
  'referral-answered': { zh: '答复推荐的人', en: 'answered a referral' },
  'vacancy-posted': { zh: '发布招聘信息', en: 'posted a vacancy' }, 'vacancy-changed': { zh: '修改招聘信息', en: 'changed a vacancy' }, 'vacancy-renewed': { zh: '招聘信息续期', en: 'renewed a vacancy' }, 'vacancy-closed': { zh: '关闭招聘信息', en: 'closed a vacancy' },
  'stand-booked': { zh: '预订招聘会展位', en: 'booked a stand at a fair' }, 'stand-given-back': { zh: '退招聘会展位', en: 'gave a stand at a fair back' },
  'correction-asked': { zh: '请求更正登记', en: 'asked for an entry to be corrected' }, 'correction-withdrawn': { zh: '撤回更正请求', en: 'withdrew a request for a correction' },
};
/** What events of a case an applicant brings about, in a word. */
const EVENTS: Readonly<Record<string, Localized>> = {
  submitted: { zh: '提交', en: 'handed in' }, corrected: { zh: '补正', en: 'answered a correction' }, withdrawn: { zh: '撤回', en: 'withdrew' }, urged: { zh: '催办', en: 'urged' }, rated: { zh: '评价', en: 'rated' },
  reopened: { zh: '请求重新办理', en: 'asked for another look' }, 'visit-chosen': { zh: '约定核查时间', en: 'agreed on a visit' }, 'visit-others': { zh: '要求另给核查时间', en: 'asked for other times' }, 'handover-chosen': { zh: '选择领取方式', en: 'chose how it is handed over' },
};
const OTHER: Localized = { zh: '办理', en: 'acted on' };

/** A line of who did what. */
export function doneView(compiled: CompiledCatalog, done: DoneByClerk): DoneView {
  const { at, name } = done;
  if ('what' in done) {
    const { zh, en } = ACTS[done.what];
    return { at, name, what: done.target === '' ? { zh, en } : { zh: `${zh}：${done.target}`, en: `${en}: ${done.target}` } };
  }
  const [act, event] = [EVENTS[done.event] ?? OTHER, lifeEventName(compiled, done.lifeEvent)];
  return { at, name, what: { zh: `${act.zh}：${event.zh}`, en: `${act.en}: ${event.en}` }, case: done.case };
}
