import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './data-table.module.css';

/** A column. `figure`: a number, set to the end; `long`: words that need the whole width where a row is a card; `bare`: what says itself what it is, and goes without its name there. */
export type Head = { readonly text: string; readonly figure?: boolean; readonly long?: boolean; readonly bare?: boolean };
/** A row; its first cell names it. `some`: cells that call for a look, by index. An empty cell is shown as a dash. */
export type Row = { readonly key: string; readonly cells: readonly ReactNode[]; readonly some?: readonly number[] };

/** A table that never hides a column: where it is too narrow for a line a row, each row is a card with every figure beside its name. @param of the id of its heading */
export function DataTable({ of, label, heads, rows, look }: { readonly of?: string; readonly label?: string; readonly heads: readonly Head[]; readonly rows: readonly Row[]; readonly look?: string }) {
  const kind = (at: number): string => classes(heads[at]?.figure && styles['figure'], heads[at]?.long && styles['long']);
  return (
    <div className={classes(styles['frame'], look)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- between the two sizes it may be scrolled sideways, by keyboard too */}
      <div className={styles['scroll']} role="group" aria-label={label} aria-labelledby={of} tabIndex={0}>
        <table aria-label={label} aria-labelledby={of} className={styles['table']}>
          <thead><tr>{heads.map((head, at) => <th key={head.text} scope="col" className={kind(at)}>{head.text}</th>)}</tr></thead>
          <tbody>
            {rows.map(({ key, cells, some }) => (
              <tr key={key}>{cells.map((cell, at) => at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at} className={kind(at)} data-label={heads[at]?.bare ? undefined : heads[at]?.text} data-some={some?.includes(at) ? '' : undefined}>{EMPTY.has(cell) ? '—' : cell}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const EMPTY: ReadonlySet<unknown> = new Set([undefined, null, false, '']);
