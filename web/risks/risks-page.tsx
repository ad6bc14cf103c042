import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { Risks } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { NoteForm } from './note-form.tsx';
import { risksQuery } from './queries.ts';
import styles from './risks.module.css';

type Risk = Risks['risks'][number];
const TONES = { high: 'vermilion', medium: 'amber', low: 'grey' } as const;

/** What can go wrong, whether it shows now, and what is done then: for supervisors. */
export function RisksPage() {
  const { t } = useTranslation('risks');
  return <StaffOnly title={t('title')} back="/desk/risks" needs="supervisor">{() => <Register />}</StaffOnly>;
}

function Register() {
  const { t } = useTranslation('risks');
  const read = useQuery(risksQuery);
  const shown = read.data?.risks.filter(({ shows }) => shows).length ?? 0;
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead')}</p></header>
      {read.isPending && <Skeleton lines={6} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data?.risks.length === 0 && <EmptyState title={t('none')}><p>{t('noneHow')}</p></EmptyState>}
      {read.data && read.data.risks.length > 0 && (
        <>
          <p role="status"><strong>{shown === 0 ? t('quiet') : t('shown', { count: shown })}</strong> <span className={styles['small']}>{t('counted', { days: read.data.countedDays })}</span></p>
          <ul className={styles['risks']}>{read.data.risks.map((risk) => <li key={risk.id}><One risk={risk} /></li>)}</ul>
        </>
      )}
    </div>
  );
}

function One({ risk }: { readonly risk: Risk }) {
  const { t } = useTranslation('risks');
  const text = useText();
  const [noting, setNoting] = useState(false);
  return (
    <article className={styles['risk']} aria-labelledby={risk.id} data-shows={risk.shows || undefined}>
      <h2 id={risk.id}>{text(risk.name)} <Tag tone={TONES[risk.level]}>{t(`level.${risk.level}`)}</Tag>{risk.shows && <Tag tone="vermilion">{t('shows')}</Tag>}</h2>
      <p className={styles['small']}>{text(risk.where)} · <AsWritten>{risk.basis}</AsWritten> · {t('reviewed', { day: formatDay(risk.reviewed) })}</p>
      <ul className={styles['signs']} aria-label={t('signs')}>
        {risk.signs.map(({ text: words, figure }, at) => (
          <li key={at}>{text(words)}{figure && <> <strong data-over={figure.now > figure.above || undefined}>{figure.now}</strong> <span className={styles['small']}>{t('above', { count: figure.above })}</span></>}</li>
        ))}
      </ul>
      <details open={risk.shows}>
        <summary>{t('plan', { count: risk.plan.length })}</summary>
        <ol className={styles['plan']}>{risk.plan.map((step, at) => <li key={at}><span className={styles['small']}>{t('step', { who: text(step.who), within: text(step.within) })}</span> {text(step.text)}</li>)}</ol>
      </details>
      {risk.notes.length > 0 && <ul className={styles['notes']} aria-label={t('notes')}>{risk.notes.map((note) => <li key={note.id}><Tag tone={note.kind === 'happened' ? 'amber' : 'jade'}>{t(`kind.${note.kind}`)}</Tag> <AsWritten>{note.note}</AsWritten> <span className={styles['small']}>{note.by} · {formatInstant(note.at)}</span></li>)}</ul>}
      {noting ? <NoteForm risk={risk} onDone={() => setNoting(false)} /> : <div className={styles['acts']}><Button look="quiet" onPress={() => setNoting(true)}>{t('note')}</Button></div>}
    </article>
  );
}
