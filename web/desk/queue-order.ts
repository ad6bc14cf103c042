import type { QueueRow } from '../ui/api-types.ts';

/** What a row waits for: the officer's decision, the reviewer's, the applicant's correction, or the end of its publicity. */
export type Kind = 'officer' | 'review' | 'correction' | 'publicity';

export const kinds: readonly Kind[] = ['officer', 'review', 'correction', 'publicity'];

export function kindOf(row: Pick<QueueRow, 'status'>): Kind {
  return row.status === 'review' || row.status === 'correction' || row.status === 'publicity' ? row.status : 'officer';
}

/** What is late comes first, then what ends today, then what is warned of. */
const levels: Readonly<Record<QueueRow['clock']['state'], number>> = { overdue: 0, red: 1, yellow: 2, green: 3, unknown: 4, paused: 5, stopped: 5 };

/** Within a warning: days and minutes cannot be compared as they stand, the instants they end at can. A stopped clock comes last: nobody can act on it. */
function urgency({ clock }: Pick<QueueRow, 'clock'>): [number, number] {
  const due = clock.dueAt ?? (clock.dueDay === undefined ? undefined : `${clock.dueDay}T23:59:59+08:00`);
  return [due === undefined && clock.state === 'green' ? levels.unknown : levels[clock.state], due === undefined || levels[clock.state] === levels.paused ? 0 : Date.parse(due)];
}

/** What a supervisor ordered first, then by warning, and least remaining time first within one; no known last day after those with one; paused at the end. Equal rows stay in the order of their cases. */
export function sortQueue<Row extends Pick<QueueRow, 'clock' | 'case' | 'no' | 'order'>>(rows: readonly Row[]): Row[] {
  return rows
    .map((row) => ({ row, urgency: urgency(row) }))
    .toSorted((a, b) => Number(b.row.order !== undefined) - Number(a.row.order !== undefined) || a.urgency[0] - b.urgency[0] || a.urgency[1] - b.urgency[1] || a.row.case.localeCompare(b.row.case) || a.row.no - b.row.no)
    .map(({ row }) => row);
}

export function filterQueue<Row extends Pick<QueueRow, 'status'>>(rows: readonly Row[], kind: Kind | 'all'): Row[] {
  return kind === 'all' ? [...rows] : rows.filter((row) => kindOf(row) === kind);
}

export type Place = { readonly case: string; readonly no: number };

export function isAt(row: Place, place: Place | null): boolean {
  return place !== null && row.case === place.case && row.no === place.no;
}

/** Where the queue goes on after `done`: the next row below that somebody can act on, else the first such row, else nowhere. */
export function nextAfter<Row extends Place & Pick<QueueRow, 'status'>>(rows: readonly Row[], done: Place): Row | null {
  const at = rows.findIndex((row) => isAt(row, done));
  const open = (row: Row): boolean => !isAt(row, done) && kindOf(row) !== 'correction' && kindOf(row) !== 'publicity';
  return rows.slice(at + 1).find(open) ?? rows.find(open) ?? null;
}

/** The end of a case number, by which people on the telephone and at a glance tell cases apart: `000042-7`. */
export function shortNumber(number: string): string {
  return number.split('-').slice(-2).join('-');
}
