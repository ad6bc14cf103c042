import type { Catalog } from '../catalog/catalog.ts';
import type { Follow, Watch } from '../catalog/follow.ts';
import type { DepartmentAnswer } from '../cases/given.ts';
import { isOpen } from '../register/open.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Localized } from '../value.ts';

/** An enterprise as an entry of its staff names it. */
export type Employer = { readonly number: string; readonly name: string };
type Kinds = Pick<Catalog, 'registerKinds'>;
type Asked = { readonly department: string; readonly scenario: string };

/** The register as it was known at a moment: without what was entered later, and what was ended later is open still. What was taken back since is given with the rest, for it stood there then. */
export function knownThen(entries: readonly RegisterEntry[], at: string): readonly RegisterEntry[] {
  const till = Date.parse(at);
  return entries.filter(({ recordedAt }) => Date.parse(recordedAt) <= till).map(({ end, ...entry }) => (end === undefined || Date.parse(end.recordedAt) > till ? entry : { ...entry, end }));
}

/** Whose staff somebody was on a day, by the entries known then; of several the one that began last. Nothing: nobody's. */
export function employerOn({ registerKinds }: Kinds, { employer: { kind, name } }: Pick<Follow, 'employer'>, entries: readonly RegisterEntry[], on: string): Employer | undefined {
  const field = registerKinds.get(kind)?.employer;
  const [job] = field === undefined ? [] : entries.filter((entry) => entry.kind === kind && typeof entry.data[field] === 'string' && isOpen(entry, on)).toSorted((a, b) => b.from.localeCompare(a.from));
  return job && { number: String(job.data[field!]), name: typeof job.data[name] === 'string' ? job.data[name] : '' };
}

/** What departments are asked about the employer: each question once. */
export function asksOfEmployer({ watch }: Pick<Follow, 'watch'>): readonly Asked[] {
  const asks = watch.flatMap((each) => ('ask' in each ? [{ department: each.ask.department, scenario: each.ask.scenario }] : []));
  return [...new Map(asks.map((each) => [`${each.department}/${each.scenario}`, each])).values()];
}

/** What is held against what: the register as it was known when it was decided and on which day, that of now, and what departments say of the employer now. */
export type Followed = {
  readonly employer: Employer; readonly then: readonly RegisterEntry[]; readonly decidedOn: string;
  readonly now: readonly RegisterEntry[]; readonly on: string; readonly answers: readonly Pick<DepartmentAnswer, 'department' | 'scenario' | 'values' | 'failure'>[];
};

/**
 * What of the employer is no longer as it should be. A department says it itself; of what the register holds only what held on the day of the decision can have ended since. An entry that
 * its person says is wrong ends nothing before that is settled, and a department that was silent says nothing.
 */
export function changedSince({ watch }: Pick<Follow, 'watch'>, { employer, then, decidedOn, now, on, answers }: Followed): readonly Watch[] {
  return watch.filter((each) => {
    if ('ask' in each) {
      const { department, scenario, field, is } = each.ask;
      const said = answers.find((answer) => answer.department === department && answer.scenario === scenario && answer.failure === undefined)?.values[field];
      return typeof said === 'boolean' && said !== is;
    }
    const { kind, employer: field } = each.register;
    const ofTheSame = (entry: RegisterEntry): boolean => entry.kind === kind && (field === undefined || entry.data[field] === employer.number);
    return then.some((entry) => ofTheSame(entry) && isOpen(entry, decidedOn)) && !now.some((entry) => ofTheSame(entry) && (isOpen(entry, on) || entry.contested === true));
  });
}

/** Who says it: the department and by which question, or which kind of entry of the register. */
export function saidBy({ departments, registerKinds }: Pick<Catalog, 'departments' | 'registerKinds'>, watch: Watch): Localized {
  if ('register' in watch) {
    const kind = registerKinds.get(watch.register.kind);
    return { zh: `登记：${kind?.zh ?? watch.register.kind}`, en: `register: ${kind?.en ?? watch.register.kind}` };
  }
  const department = departments.get(watch.ask.department);
  const scenario = department?.scenarios[watch.ask.scenario];
  return { zh: `${department?.zh ?? watch.ask.department}：${scenario?.zh ?? watch.ask.scenario}`, en: `${department?.en ?? watch.ask.department}: ${scenario?.en ?? watch.ask.scenario}` };
}

/** What is noted for the inspector: which employer, how long after the decision, and what changed by whose word. */
export function followNote(catalog: Pick<Catalog, 'departments' | 'registerKinds'>, { employer, days, changed }: { readonly employer: Employer; readonly days: number; readonly changed: readonly Watch[] }): string {
  const words = changed.map((each) => `${each.changed.zh}（${saidBy(catalog, each).zh}）`).join('；');
  return `决定以后第 ${days} 天跟踪用人单位“${employer.name}”（${employer.number}）：${words}`;
}
