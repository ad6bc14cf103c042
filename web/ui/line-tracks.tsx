import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemStatus } from './api-types.ts';
import { classes } from './classes.ts';
import { drawnAs } from './item-status.ts';
import { layOut, type Place } from './line-layout.ts';
import type { Station } from './line.tsx';
import { StationMark } from './station-mark.tsx';
import styles from './line.module.css';

type Props = { readonly stations: readonly Station[]; readonly onOpen?: ((no: number) => void) | undefined; readonly startName?: string | undefined; readonly startNote?: string | undefined };

/** Height of a track and the room above the first, in rem; the picture's own units are hundredths of its width and of a track. */
const pitch = 4;
const above = 2.25;

/** The wide picture. The tracks are drawn; the stations are an ordinary list of buttons laid over them, so that keyboard and screen reader have the same line. */
export function LineTracks({ stations, onOpen, startName, startNote }: Props) {
  const { t } = useTranslation();
  const { places, links, columns, tracks } = layOut(stations);
  const place = new Map(places.map((at) => [at.no, at]));
  const status = new Map<number, ItemStatus>([[0, 'approved'], ...stations.map((station): [number, ItemStatus] => [station.no, station.status])]);
  const x = (at: Place) => 7 + (at.column * 75) / Math.max(1, columns - 1);
  const y = (at: Place) => above + at.track * pitch;
  const height = above + (tracks - 1) * pitch + 2;
  return (
    <div className={styles['tracks']} style={{ height: `${height}rem` }}>
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true" className={styles['picture']}>
        {links.map(({ from, to }) => {
          const [a, b] = [place.get(from), place.get(to)];
          if (!a || !b) return null;
          // Past the words of the station before it bends, so that it does not run through them.
          const lead = 4.5;
          const bend = (100 / columns) * 0.3;
          const way = a.track === b.track ? `M${x(a)} ${y(a)}H${x(b)}` : `M${x(a)} ${y(a)}H${x(a) + lead}C${x(a) + lead + bend} ${y(a)} ${x(a) + lead + bend * 0.3} ${y(b)} ${x(a) + lead + bend * 1.3} ${y(b)}H${x(b)}`;
          return <path key={`${from}-${to}`} d={way} vectorEffect="non-scaling-stroke" className={classes(styles['way'], status.get(to) === 'waiting' && styles['dotted'], (status.get(to) === 'dropped' || status.get(to) === 'withdrawn') && styles['dead'])} />;
        })}
      </svg>
      <ol>
        <li className={classes(styles['stop'], styles['above'])} style={{ left: `${x(place.get(0) ?? { no: 0, column: 0, track: 0, leaf: false })}%`, top: `${y(place.get(0) ?? { no: 0, column: 0, track: 0, leaf: false })}rem` }}>
          <span className={styles['station']}><StationMark status="approved" plain /><span className={styles['words']}><span className={styles['name']}>{startName ?? t('line.submitted')}</span>{startNote !== undefined && <span className={styles['note']}>{startNote}</span>}</span></span>
        </li>
        {stations.map((station) => {
          const at = place.get(station.no);
          if (!at) return null;
          return (
            <li key={station.no} className={classes(styles['stop'], at.leaf ? styles['beside'] : styles['above'])} style={{ 'left': `${x(at)}%`, 'top': `${y(at)}rem`, '--room': `calc(${100 - x(at)}cqw + 1rem)` } as CSSProperties}>
              <StationButton station={station} onOpen={onOpen} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** A station with its words; a button where it opens something. */
export function StationButton({ station, onOpen }: { readonly station: Station; readonly onOpen?: ((no: number) => void) | undefined }) {
  const { t } = useTranslation();
  const note = station.again ? [t('line.again'), ...(station.note === undefined ? [] : [station.note])].join(' · ') : station.note;
  const words = (
    <>
      <StationMark status={drawnAs(station)} />
      <span className={styles['words']}>
        <span className={styles['name']}>{station.name}{!station.again && <span className="visually-hidden">{t('mark.comma')}{t(`status.${station.status}`)}</span>}</span>
        {note !== undefined && <span className={classes(styles['note'], styles[drawnAs(station)])}>{station.again && <span className="visually-hidden">{t('mark.comma')}</span>}{note}</span>}
      </span>
    </>
  );
  if (!onOpen) return <span className={styles['station']}>{words}</span>;
  return <button type="button" className={styles['station']} onClick={() => onOpen(station.no)}>{words}</button>;
}
