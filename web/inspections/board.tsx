import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InspectionBoard } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { LookBacks } from './look-backs.tsx';
import { InspectionRows } from './inspection-rows.tsx';
import { inspectionBoardQuery } from './queries.ts';
import styles from './inspections.module.css';

const COUNTS = ['open', 'hearing', 'review', 'inOrder', 'mended', 'burden', 'late'] as const;
const RECHECKS = ['waiting', 'again', 'same', 'differs', 'silent', 'moot'] as const;

/** For a supervisor: how many of each kind stand where and came out how, what waits, and what was drawn of each day. */
export function Board() {
  const { t } = useTranslation('inspections');
  const board = useQuery(inspectionBoardQuery);
  if (board.isPending) return <Skeleton card lines={6} />;
  if (board.isError) return <ProblemMessage error={board.error} onRetry={() => void board.refetch()} signInAs="staff" />;
  const { rows, more, samples } = board.data;
  return (
    <>
      <Kinds board={board.data} />
      <Rechecks rechecks={board.data.rechecks} />
      <section className={styles['part']} aria-labelledby="rows"><h2 id="rows">{t('board.rows')}</h2>{rows.length === 0 ? <EmptyState title={t('board.rowsNone')}>{t('board.rowsNoneHow')}</EmptyState> : <InspectionRows rows={rows} />}{more && <p className={styles['small']}>{t('board.more')}</p>}</section>
      <section className={styles['part']} aria-labelledby="samples">
        <h2 id="samples">{t('board.samples')}</h2><p className={styles['lead']}>{t('board.samplesHow')}</p>
        {samples.length === 0 ? <EmptyState title={t('board.samplesNone')}>{t('board.samplesNoneHow')}</EmptyState> : <Samples samples={samples} />}
      </section>
      <LookBacks />
    </>
  );
}

function Kinds({ board }: { readonly board: InspectionBoard }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  return (
    <section className={styles['part']} aria-labelledby="kinds">
      <h2 id="kinds">{t('board.title')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="kinds"><table className={styles['table']}>
        <thead><tr><th scope="col">{t('board.kind')}</th>{COUNTS.map((each) => <th key={each} scope="col">{t(`board.${each}`)}</th>)}</tr></thead>
        <tbody>{board.kinds.map((kind) => <tr key={kind.kind}><th scope="row">{text(kind.name)}</th>{COUNTS.map((each) => <td key={each}>{kind[each]}</td>)}</tr>)}</tbody>
      </table></div>
    </section>
  );
}

/** What is held against what departments say later, and what came of it. */
function Rechecks({ rechecks }: Pick<InspectionBoard, 'rechecks'>) {
  const { t } = useTranslation('inspections');
  return (
    <section className={styles['part']} aria-labelledby="rechecks">
      <h2 id="rechecks">{t('again.title')}</h2><p className={styles['lead']}>{t('again.lead')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard */}
      <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="rechecks"><table className={styles['table']}>
        <thead><tr>{RECHECKS.map((each) => <th key={each} scope="col">{t(`again.${each}`)}</th>)}</tr></thead>
        <tbody><tr>{RECHECKS.map((each) => <td key={each}>{rechecks[each]}</td>)}</tr></tbody>
      </table></div>
    </section>
  );
}

function Samples({ samples }: { readonly samples: InspectionBoard['samples'] }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways is reached by the keyboard
    <div className={styles['scroll']} tabIndex={0} role="group" aria-labelledby="samples"><table className={styles['table']}>
      <thead><tr>{(['day', 'kind', 'of', 'decided', 'drawn', 'inspected', 'verified'] as const).map((each) => <th key={each} scope="col">{t(`board.${each}`)}</th>)}</tr></thead>
      <tbody>{samples.map((one) => <tr key={`${one.day}/${one.kind}`}><th scope="row">{formatDay(one.day)}</th><td>{text(one.name)}</td><td>{formatDay(one.ofDay)}</td><td>{one.decided}</td><td>{one.drawn}</td><td>{one.inspected}</td><td><Tag tone={one.verified ? 'jade' : 'vermilion'}>{t(one.verified ? 'board.ok' : 'board.bad')}</Tag></td></tr>)}</tbody>
    </table></div>
  );
}
