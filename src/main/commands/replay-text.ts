import type { ReplayFinding } from '#core/replay/replay-case.ts';

const KINDS: Readonly<Record<ReplayFinding['kind'], string>> = {
  differs: '结果不一样 / comes out otherwise', chain: '链断了 / broken chain', unreadable: '读不出来 / cannot be read',
  version: '这件没有按这个目录版本办过 / the case never went by this version', day: '不是那一天的决定 / for another day than its own',
};

/** One finding as people read it: which case and item, what the case keeps, and what the rules say now. */
export function findingLine(finding: ReplayFinding): string {
  const where = `✗ ${finding.region} ${finding.case} #${finding.seq}${finding.no === undefined ? '' : ` 事项 ${finding.no}（${finding.service ?? ''}）`}`;
  const what = finding.kind === 'differs' ? `${finding.what}${finding.name === undefined ? '' : ` ${finding.name}`}` : '';
  const values = [finding.stored === undefined ? '' : `存 ${JSON.stringify(finding.stored)}`, finding.now === undefined ? '' : `算 ${JSON.stringify(finding.now)}`].filter(Boolean).join('，');
  return [where, KINDS[finding.kind], what, values].filter(Boolean).join('  ');
}
