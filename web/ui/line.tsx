import { useId, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemStatus } from './api-types.ts';
import { isFinished } from './item-status.ts';
import { LineTracks } from './line-tracks.tsx';
import { LineRows } from './line-rows.tsx';
import styles from './line.module.css';

export type Station = {
  readonly no: number;
  readonly name: string;
  readonly status: ItemStatus;
  readonly after: readonly number[];
  /** A few words beside the name: how long it took, by when somebody answers. */
  readonly note?: string | undefined;
  /** Its result is looked at again: it stands meanwhile, and is not counted as finished. */
  readonly again?: boolean | undefined;
};

type Props = {
  readonly stations: readonly Station[];
  /** Opens an item. Without it the stations only show. */
  readonly onOpen?: ((no: number) => void) | undefined;
  /** How the first station is called, where nothing was submitted here. */
  readonly startName?: string | undefined;
  /** What the first station says below its name, as the time of submission. */
  readonly startNote?: string | undefined;
  readonly as?: 'auto' | 'tracks' | 'rows';
};

/** A life event as a metro line: wide with parallel tracks, on a narrow screen from top to bottom. */
export function Line({ stations, onOpen, startName, startNote, as = 'auto' }: Props) {
  const { t } = useTranslation();
  const title = useId();
  const narrow = useNarrow();
  const shown = as === 'auto' ? (narrow ? 'rows' : 'tracks') : as;
  const Picture = shown === 'rows' ? LineRows : LineTracks;
  return (
    <div role="group" className={styles['line']} aria-labelledby={title}>
      <h2 id={title} className="visually-hidden">{t('line.label')}{t('mark.colon')}{t('line.summary', { total: stations.length, done: stations.filter(isFinished).length })}</h2>
      <Picture stations={stations} onOpen={onOpen} startName={startName} startNote={startNote} />
    </div>
  );
}

/** Less than 48 characters wide, whatever the size of a character in this mode. */
function useNarrow(): boolean {
  return useSyncExternalStore(watchWidth, () => innerWidth < 48 * parseFloat(getComputedStyle(document.documentElement).fontSize));
}

function watchWidth(listener: () => void): () => void {
  addEventListener('resize', listener);
  const modes = new MutationObserver(listener);
  modes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-mode'] });
  return () => { removeEventListener('resize', listener); modes.disconnect(); };
}
