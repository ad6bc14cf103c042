import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { ClockView, QueueRow } from '../ui/api-types.ts';
import { formatInstant, formatShortDay } from '../ui/format.ts';
import { publicCode } from '../ui/public-code.ts';
import { useText } from '../ui/i18n.ts';
import { warningOf } from '../ui/warning-of.ts';
import { filterQueue, isAt, kinds, shortNumber, type Kind, type Place } from './queue-order.ts';
import { PickBar, PickBox } from './pick-rows.tsx';
import { rowKey, type Picking } from './use-picking.ts';
import { SheetLink } from '../ui/sheet-link.tsx';
import styles from './queue.module.css';

type Props = {
  readonly all: readonly QueueRow[]; readonly rows: readonly QueueRow[];
  readonly kind: Kind | 'all'; readonly onKind: (kind: Kind | 'all') => void;
  readonly place: Place | null; readonly list: RefObject<HTMLUListElement | null>; readonly picking: Picking;
  /** Nothing is chosen any more. */
  readonly onEnd: () => void;
};

export function Queue({ all, rows, kind, onKind, place, list, picking, onEnd }: Props) {
  const { t } = useTranslation('desk');
  const Heading = place ? 'h2' : 'h1';
  return (
    <nav className={styles['queue']} aria-label={t('queue.title')}>
      <header className={styles['head']}>
        <Heading className={styles['title']} tabIndex={-1}>{t('queue.title')} <span>{all.length}</span></Heading>
        <span className={styles['order']}>{t('queue.order')}</span>
      </header>
      {all.length > 0 && (
        <div className={styles['chips']} role="group" aria-label={t('queue.filter')}>
          {(['all', ...kinds] as const).map((each) => (
            <button key={each} type="button" className={styles['chip']} aria-pressed={kind === each} onClick={() => onKind(each)}>
              {t(`queue.${each}`)} <span>{filterQueue(all, each).length}</span>
            </button>
          ))}
        </div>
      )}
      {all.length === 0 && <div className={styles['empty']} data-beside={place === null || undefined}><p><strong>{t('queue.empty')}</strong></p><p>{t('queue.how')}</p></div>}
      {all.length > 0 && rows.length === 0 && <div className={styles['empty']}><p><strong>{t('queue.none')}</strong></p><p>{t('queue.noneHow', { count: all.length })}</p></div>}
      {all.length > 1 && <PickBar picking={picking} onEnd={onEnd} />}
      <ul ref={list} className={styles['rows']}>
        {rows.map((row) => <li key={rowKey(row)} data-picked={picking.chosen.includes(rowKey(row)) || undefined}>{picking.on && <PickBox row={row} picking={picking} />}<Row row={row} open={isAt(row, place)} /></li>)}
      </ul>
      {all.length > 0 && <div className={styles['sheet']}><SheetLink href="/api/v1/staff/queue/sheet" /></div>}
    </nav>
  );
}

function Row({ row, open }: { readonly row: QueueRow; readonly open: boolean }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <Link to="/desk/$case/$no" params={{ case: row.case, no: String(row.no) }} className={styles['row']} data-clock={row.clock.state} aria-current={open ? 'page' : undefined} preload={false}>
      <span className={styles['bar']} aria-hidden="true" />
      <span className={styles['words']}>
        <span className={styles['name']}>{text(row.name)}</span>
        <span className={styles['note']}>{[publicCode(row.service), text(row.note), shortNumber(row.case)].filter(Boolean).join(' · ')}</span>
        <Remaining clock={row.clock} />
        {row.order && <span className={styles['urged']}><span aria-hidden="true">!</span> <AsWritten>{t('queue.ordered', { until: formatShortDay(row.order.until), what: row.order.what })}</AsWritten></span>}
        {row.urged && <span className={styles['urged']}><span aria-hidden="true">!</span> {t('queue.urged', { count: row.urged.count, at: formatInstant(row.urged.at) })}</span>}
      </span>
    </Link>
  );
}

/** Colour and words: nobody has to tell amber from red. */
function Remaining({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation();
  const text = useText();
  const warning = warningOf(clock);
  return <span className={styles['remaining']}>{warning && <><strong>{t(warning)}</strong> · </>}{text(clock.remainingText)}</span>;
}
