import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { OfflineBoard } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import { Devices } from './devices.tsx';
import { Contents } from './contents.tsx';
import { offlineQuery } from './queries.ts';
import styles from './offline.module.css';

type Doubt = OfflineBoard['doubts'][number];
const TONES: Readonly<Record<Doubt['state'], Tone>> = { waiting: 'amber', filed: 'jade', refused: 'grey', doubt: 'vermilion', dropped: 'grey' };
const FIGURES = ['size', 'sent', 'filed', 'refused', 'dropped', 'open', 'left', 'gaps'] as const;

/** What counters received while the line was down: what a supervisor has to look at first, then the blocks of numbers, then the devices. */
export function OfflinePage() {
  const { t } = useTranslation('offline');
  return <StaffOnly title={t('title')} back="/desk/offline" needs={['supervisor', 'clerk']} only={{ title: t('only'), how: t('onlyHow') }}>{({ roles }) => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p><Board mayAct={roles.includes('supervisor')} /></>}</StaffOnly>;
}

function Board({ mayAct }: { readonly mayAct: boolean }) {
  const { t } = useTranslation('offline');
  const read = useQuery(offlineQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={6} />;
  return (
    <>
      {problem}
      <section className={styles['part']} aria-labelledby="doubts">
        <h2 id="doubts">{t('doubts')}</h2>
        {seen.doubts.length === 0 ? <EmptyState title={t('noDoubts')}>{t('noDoubtsHow')}</EmptyState> : <ul className={styles['rows']}>{seen.doubts.map((doubt) => <li key={doubt.number}><InDoubt doubt={doubt} mayAct={mayAct} /></li>)}</ul>}
      </section>
      <Blocks board={seen} />
      <Devices board={seen} mayAct={mayAct} />
    </>
  );
}

function InDoubt({ doubt, mayAct }: { readonly doubt: Doubt; readonly mayAct: boolean }) {
  const { t } = useTranslation('offline');
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <article className={styles['card']} aria-label={doubt.number}>
      <h3>{doubt.number} <Tag tone={TONES[doubt.state]}>{t(`state.${doubt.state}`)}</Tag></h3>
      {doubt.why && <p>{text(doubt.why)}</p>}
      <p className={styles['small']}>{t('at', { recorded: formatInstant(doubt.recordedAt), received: formatInstant(doubt.receivedAt), device: doubt.device })}</p>
      {doubt.others > 0 && <p>{t('others', { count: doubt.others })}</p>}
      {mayAct && (open ? <Contents number={doubt.number} /> : <div className={styles['row']}><Button look="secondary" size="small" onPress={() => setOpen(true)} label={t('lookOf', { number: doubt.number })}>{t('look')}</Button></div>)}
    </article>
  );
}

function Blocks({ board }: { readonly board: OfflineBoard }) {
  const { t } = useTranslation('offline');
  const text = useText();
  const left = ({ size, sent }: OfflineBoard['blocks'][number]): number => size - sent;
  return (
    <section className={styles['part']} aria-labelledby="blocks">
      <h2 id="blocks">{t('blocks')}</h2>
      {board.blocks.length === 0 ? <EmptyState title={t('noBlocks')}>{t('noBlocksHow')}</EmptyState> : (
        <>
          <DataTable label={t('blocks')} heads={[{ text: t('columns.block') }, { text: t('columns.when') }, ...FIGURES.map((name) => ({ text: t(`columns.${name}`), figure: true }))]} rows={board.blocks.map((block) => ({
            key: String(block.block),
            cells: [
              <>{String(block.block).padStart(6, '0')} {block.device}<small>{t('by', { office: block.office ? `${text(block.office)} ` : '', clerk: block.clerk })}</small></>,
              <>{t('until', { day: formatDay(block.validUntil) })}{block.over && <small>{t('over')}</small>}</>, ...FIGURES.map((name) => name === 'left' ? left(block) : block[name]),
            ],
            some: FIGURES.flatMap((name, at) => (name === 'open' && block.open > 0) || (name === 'left' && block.over && left(block) > 0) || (name === 'gaps' && block.gaps > 0) ? [at + 2] : []),
          }))} />
          {board.more && <p className={styles['small']}>{t('more')}</p>}
          {board.blocks.some((block) => block.over && left(block) > 0) && <p className={styles['small']}>{t('unsent')}</p>}
          {board.blocks.some(({ gaps }) => gaps > 0) && <p className={styles['small']}>{t('gapsNote')}</p>}
        </>
      )}
    </section>
  );
}
