import type { Given } from '#core/cases/given.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { addDays, dayOf, startOfDay } from '#core/clocks/day.ts';
import { lostDigits } from '#core/legacy/old-number.ts';
import { identityFaultWords } from '#core/identity/identity-fault-words.ts';
import type { Ask } from '#core/evidence/plan.ts';
import { NAME, NUMBER } from '#core/batch/columns.ts';
import type { RowFault } from '#core/batch/row.ts';
import type { Context } from './context.ts';
import { nameParty, NOBODY } from './name-party.ts';
import type { Settled, TakenRow } from './ports/batches.ts';
import { preparePlan } from './prepare-plan.ts';

/**
 * For so long a row that is refused may be the same report once more: sheets are made from lists of a month, and whoever left in one stands on
 * those of the next. What was filed earlier is another matter of somebody who came back, and its report must not be dropped.
 */
const REPEATED_WITHIN_DAYS = 60;

/** What a row gives: answers, and nothing that a spreadsheet cannot carry. */
export function givenIn({ content }: Pick<TakenRow, 'content'>): Given {
  return { answers: content.answers, contests: {}, promises: [], files: {} };
}

/** Check a row as a single application is checked before it is handed in: who it is, whether the employer may, what is still to be given. */
export async function checkBatchRow(context: Context, row: TakenRow): Promise<Settled> {
  const { batch: { region, enterprise, lifeEvent }, content } = row;
  const named = await nameParty(context, { region, id: enterprise }, content.name, content.number);
  if (named.kind === 'fault') return bad([{ column: NUMBER, detail: lostDigits(content.number) ?? identityFaultWords(named.fault) }]);
  if (named.kind !== 'named') return bad([{ column: NAME, detail: NOBODY }]);
  const prepared = await preparePlan(context, { region, subject: named.subject.id, applicant: enterprise }, lifeEvent, givenIn(row));
  if (prepared.kind === 'no-subject') return bad([{ column: NAME, detail: NOBODY }]);
  // A sheet that is made anew has those too who were reported before: nothing is to be mended about them.
  const before = (since: string | null): Promise<string | undefined> => context.cases.filedBefore(region, named.subject.id, lifeEvent, enterprise, since);
  if (prepared.kind === 'refused') {
    const faults = faultsOf(prepared.refusal);
    const lately = prepared.refusal.code === 'not-admitted' ? await before(startOfDay(addDays(dayOf(context.now()), -REPEATED_WITHIN_DAYS))) : undefined;
    return lately === undefined ? bad(faults) : approved(lately, faults);
  }
  const { plan, openCase } = prepared;
  if (openCase !== undefined) return inHand(openCase);
  if (plan.items.length === 0) {
    // Where that is not certain yet, nothing may be taken for done.
    if (plan.open.length > 0 && plan.choices.some(({ applies }) => applies === 'open')) return bad(plan.open.map(missing));
    if (plan.silent.length > 0) return bad([SILENT]);
    const filed = await before(null);
    return filed === undefined ? bad([{ detail: { zh: '现在没有可以为这名员工办的事项', en: 'There is nothing to file for this worker now' } }]) : approved(filed);
  }
  const faults = [...plan.open.map(missing), ...plan.asks.map((ask) => asked(context, ask))];
  return faults.length > 0 ? bad(faults) : { to: 'checked', subject: named.subject.id };
}

/** The employer has filed it already and it was approved; `refused`: why it cannot be filed anew, for whoever means something else by the row. */
function approved(caseNumber: string, refused: readonly RowFault[] = []): Settled {
  return { to: 'known', caseNumber, faults: [{ detail: { zh: '您单位为这名员工报过，已经办成，不用再报；情况后来又变过的，请单独办理', en: 'You have filed this for the worker, and it was approved: it need not be filed again. If things have changed since, file this one alone' } }, ...refused] };
}

/** The employer has filed it already, and it has no result yet. */
export function inHand(caseNumber: string): Settled {
  return { to: 'known', caseNumber, faults: [{ detail: { zh: '您单位已经为这名员工报过，正在办，不用再报；内容要改的，先在那一件里撤回', en: 'You have filed this for the worker already, and it is being handled: it need not be filed again. To change something, withdraw it there first' } }] };
}

const SILENT: RowFault = { detail: { zh: '有部门暂时没有答复，还不能确定要为这名员工办哪些。请稍后再上传这一行', en: 'A department has not answered, so it is not certain yet what is to be filed for this worker. Upload this row again a little later' } };

const bad = (faults: readonly RowFault[]): Settled => ({ to: 'bad', faults });

const missing = (column: string): RowFault => ({ column, detail: { zh: '没有填', en: 'Missing' } });

function asked({ compiled: { catalog } }: Context, { kind, id }: Ask): RowFault {
  if (kind === 'element') return missing(id);
  const { zh = id, en = id } = (kind === 'evidence' ? catalog.evidence : catalog.elements).get(id) ?? {};
  return kind === 'evidence'
    ? { detail: { zh: `这名员工还要交“${zh}”，表格里交不了，请单独办理`, en: `For this worker “${en}” has to be handed in, which a sheet cannot carry: file this one alone` } }
    : { detail: { zh: `这名员工需要单位承诺“${zh}”，请单独办理`, en: `For this worker you have to promise “${en}”: file this one alone` } };
}

/** A refusal in words for the row it is about: at its columns, where it names them. */
export function faultsOf({ detail, errors = [] }: Refusal): RowFault[] {
  if (errors.length === 0) return [{ detail }];
  return errors.map((error) => {
    const [, column] = /^\/body\/answers\/(.+)$/u.exec(error.pointer) ?? [];
    return { ...(column !== undefined && { column: column.replaceAll('~1', '/').replaceAll('~0', '~') }), detail: error.detail };
  });
}
