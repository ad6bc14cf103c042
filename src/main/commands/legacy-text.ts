import type { Catalog } from '#core/catalog/catalog.ts';
import type { Counted, ImportListed, Resting } from '#usecases/ports/legacy.ts';
import { columns } from './print.ts';

/** What became of the rows of a dump, in words. */
export function countedText({ rows, people, sums, entered, known, rejected, skipped, entries, newSubjects, matters, takenOver, funds, plans, monthlyFen }: Counted): string {
  return columns([
    ['行 rows', String(rows)], ['人 people', String(people)], ...Object.entries(sums).map(([column, sum]) => [`${column} 合计（分）sum in fen`, String(sum)]),
    ...Object.entries(funds).map(([fund, sum]) => [`${fund} 每月续发（分）goes on a month in fen`, String(sum)]), ...(plans > 0 ? [['续发 payments opened', String(plans)], ['每月（分）a month in fen', String(monthlyFen)]] : []),
    ['导入 entered', String(entered)], ['登记 entries', String(entries)], ['新建的人 new people', String(newSubjects)], ...(matters > 0 ? [['在办件 running matters', String(matters)], ['接管成办件 taken over as cases', String(takenOver)]] : []), ['早已有 known', String(known)], ['没有导入 refused', String(rejected)], ['按映射略过 left out', String(skipped)],
  ], [1]);
}

/** The imports of a region, the newest first. */
export function listText(imports: readonly ImportListed[], { legacySystems }: Pick<Catalog, 'legacySystems'>): string {
  if (imports.length === 0) return '还没有导入 / no imports yet';
  const rows = imports.map(({ id, system, fileName, at, by, counted, undoneAt }) => [id, at.slice(0, 16).replace('T', ' '), legacySystems.get(system)?.zh ?? system, fileName, by, String(counted.rows), String(counted.entered), String(counted.known), String(counted.rejected), undoneAt === null ? '' : `已撤回 undone ${undoneAt.slice(0, 10)}`]);
  return columns([['编号 import', '时间 UTC', '系统 system', '文件 file', '谁 by', '行 rows', '导入 entered', '早已有 known', '没有导入 refused', ''], ...rows], [5, 6, 7, 8]);
}

const KINDS: Readonly<Record<Resting['kind'], string>> = { case: '办件依据了其中的登记 / a case has read its entries', matter: '接管的办件已经有人办过，不能当作没接管 / somebody has acted on a case that it opened', end: '其中的登记被办结的事项终止 / an entry of it was ended by', correction: '有人请求更正其中的登记 / somebody asks for an entry of it to be corrected', payment: '按其中的登记已经发放 / something was paid for an entry of it', import: '后来的导入以其中的行为已有 / a later import found its rows here' };

/** Why an import cannot be taken back. */
export function restingText(resting: readonly Resting[]): string {
  return ['不能撤回，什么也没有改；先处理 / it cannot be taken back and nothing was changed; first see to：', ...resting.map(({ kind, name }) => `✗ ${KINDS[kind]}: ${name}`)].join('\n');
}
