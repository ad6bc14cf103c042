import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionBoard } from '../ui/api-types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { OpenOnes } from './open-ones.tsx';
import { inspectionBoardQuery, type Sought } from './queries.ts';
import { LookBacks } from './look-backs.tsx';
import styles from './inspections.module.css';

const COUNTS = ['open', 'hearing', 'review', 'inOrder', 'mended', 'burden', 'late'] as const;
const RECHECKS = ['waiting', 'again', 'same', 'differs', 'silent', 'moot'] as const;
const FOLLOWED = ['decisions', ...RECHECKS, 'none'] as const;

/** For a supervisor: how many of each kind stand where and came out how, what waits, and what was drawn of each day. */
export function Board() {
  const { t } = useTranslation('inspections');
  const [sought, setSought] = useState<Sought>({});
  const board = useQuery(inspectionBoardQuery(sought));
  const seen = stillThere(board);
  const problem = board.isError && <ProblemMessage error={board.error} onRetry={() => void board.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={6} />;
  const { samples } = seen;
  return (
    <>
      {problem}
      <Kinds board={seen} />
      <Rechecks rechecks={seen.rechecks} />
      <Followed followed={seen.followed} />
      <OpenOnes board={seen} sought={sought} onSought={setSought} />
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
      <DataTable of="kinds" heads={[{ text: t('board.kind') }, ...COUNTS.map((each) => ({ text: t(`board.${each}`), figure: true }))]} rows={board.kinds.map((kind) => ({ key: kind.kind, cells: [text(kind.name), ...COUNTS.map((each) => kind[each])], some: kind.late > 0 ? [COUNTS.indexOf('late') + 1] : [] }))} />
    </section>
  );
}

/** What is held against what departments say later, and what came of it. */
function Rechecks({ rechecks }: Pick<InspectionBoard, 'rechecks'>) {
  const { t } = useTranslation('inspections');
  return (
    <section className={styles['part']} aria-labelledby="rechecks">
      <h2 id="rechecks">{t('again.title')}</h2><p className={styles['lead']}>{t('again.lead')}</p>
      <dl className={styles['facts']}>{RECHECKS.map((each) => <div key={each}><dt>{t(`again.${each}`)}</dt><dd>{rechecks[each]}</dd></div>)}</dl>
    </section>
  );
}

/** Employers of people who were approved, looked at again for some time. */
function Followed({ followed }: Pick<InspectionBoard, 'followed'>) {
  const { t } = useTranslation('inspections');
  return (
    <section className={styles['part']} aria-labelledby="followed">
      <h2 id="followed">{t('follow.title')}</h2><p className={styles['lead']}>{t('follow.lead')}</p>
      <dl className={styles['facts']}>{FOLLOWED.map((each) => <div key={each}><dt>{t(`follow.${each}`)}</dt><dd>{followed[each]}</dd></div>)}</dl>
    </section>
  );
}

function Samples({ samples }: { readonly samples: InspectionBoard['samples'] }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const heads = [...(['day', 'kind', 'of'] as const).map((each) => ({ text: t(`board.${each}`) })), ...(['decided', 'drawn', 'inspected'] as const).map((each) => ({ text: t(`board.${each}`), figure: true })), { text: t('board.verified') }];
  return <DataTable of="samples" heads={heads} rows={samples.map((one) => ({ key: `${one.day}/${one.kind}`, cells: [formatDay(one.day), text(one.name), formatDay(one.ofDay), one.decided, one.drawn, one.inspected, <span key="verified" className={styles['tags']}><Tag tone={one.verified ? 'jade' : 'vermilion'}>{t(one.verified ? 'board.ok' : 'board.bad')}</Tag><span className={styles['small']}>{t('board.asOf', { at: formatInstant(one.verifiedAt) })}</span></span>] }))} />;
}
