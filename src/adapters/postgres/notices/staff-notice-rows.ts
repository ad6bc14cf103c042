import type { CaseWrite } from '#usecases/ports/cases.ts';

/** What officers and supervisors are told, as rows for the statement that writes it with what it tells of. */
export function staffNoticeRows({ state: { region, number }, staffNotices }: Pick<CaseWrite, 'state' | 'staffNotices'>): string {
  return JSON.stringify(staffNotices.map(({ id, to, cause, no, service, at }) => ({ region, id, officer: 'officer' in to ? to.officer : null, role: 'role' in to ? to.role : null, cause, case_number: number, item_no: no, service, at })));
}
