import { useTranslation } from 'react-i18next';
import type { ItemStatus } from './api-types.ts';
import { classes } from './classes.ts';
import { layOutRows, type Row } from './line-layout.ts';
import { StationButton } from './line-tracks.tsx';
import type { Station } from './line.tsx';
import { StationMark } from './station-mark.tsx';
import styles from './line.module.css';

type Props = { readonly stations: readonly Station[]; readonly onOpen?: ((no: number) => void) | undefined; readonly startName?: string | undefined; readonly startNote?: string | undefined };

const indent = 1.625;
const centre = 1.0625;
const middle = (rail: number): string => `${centre + rail * indent}rem`;

/** The narrow picture: rails made of plain boxes that stretch with the words beside them. */
export function LineRows({ stations, onOpen, startName, startNote }: Props) {
  const { t } = useTranslation();
  const station = new Map(stations.map((each) => [each.no, each]));
  const rows = layOutRows(stations);
  const look = (no: number): string | undefined => lookOf(station.get(no)?.status);
  return (
    <ol className={styles['rows']}>
      {rows.map((row, at) => {
        const here = station.get(row.no);
        return (
          <li key={row.no} className={styles['row']} style={{ paddingInlineStart: `${row.rail * indent}rem` }}>
            {row.passing.map((rail) => <span key={rail} aria-hidden="true" className={classes(styles['rail'], below(rows, at, rail, look))} style={{ left: middle(rail), top: 0, bottom: 0 }} />)}
            {row.branches
              ? <span aria-hidden="true" className={classes(styles['elbow'], look(row.no))} style={{ left: middle(row.rail - 1), top: 0, width: `${indent}rem`, height: '1.25rem' }} />
              : row.from !== null && <span aria-hidden="true" className={classes(styles['rail'], look(row.no))} style={{ left: middle(row.rail), top: 0, height: '1rem' }} />}
            {row.goesOn && <span aria-hidden="true" className={classes(styles['rail'], below(rows, at, row.rail, look))} style={{ left: middle(row.rail), top: '1.25rem', bottom: 0 }} />}
            {here
              ? <StationButton station={here} onOpen={onOpen} />
              : <span className={styles['station']}><StationMark status="approved" plain /><span className={styles['words']}><span className={styles['name']}>{startName ?? t('line.submitted')}</span>{startNote !== undefined && <span className={styles['note']}>{startNote}</span>}</span></span>}
          </li>
        );
      })}
    </ol>
  );
}

/** The way to an item is solid once it has begun, dotted while it waits, pale when it will not be travelled. */
function lookOf(status: ItemStatus | undefined): string | undefined {
  return status === 'waiting' ? styles['dotted'] : status === 'dropped' || status === 'withdrawn' ? styles['dead'] : undefined;
}

/** A rail below a row looks like what still hangs on it, when all of that looks alike. */
function below(rows: readonly Row[], at: number, rail: number, look: (no: number) => string | undefined): string | undefined {
  const hanging: Row[] = [];
  for (const row of rows.slice(at + 1)) {
    if (row.rail < rail || (row.rail === rail && row.branches)) break;
    if (row.rail === rail || (row.rail === rail + 1 && row.branches)) hanging.push(row);
  }
  const looks = new Set(hanging.map((row) => look(row.no)));
  return looks.size === 1 ? [...looks][0] : undefined;
}
