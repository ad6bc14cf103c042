import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../handover/handover.module.css';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { DossierRow } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { useMe } from '../ui/use-me.ts';
import { DossierCard } from './dossier-card.tsx';
import own from './dossiers.module.css';
import { FindFile } from './find-file.tsx';
import { dossiersQuery } from './queries.ts';

/** What there is to do, by where files are. */
const STEPS = {
  in: { awaited: ['called', 'returned'], check: ['arrived', 'stray'], acknowledge: ['kept'] },
  out: { pack: ['packing', 'back'], dispatch: ['sealed'], receipt: ['sent'], search: ['missing'] },
} as const satisfies Record<DossierRow['direction'], Record<string, readonly DossierRow['phase'][]>>;
type Step = keyof typeof STEPS.in | keyof typeof STEPS.out;
const PHASES: Readonly<Record<Step, readonly DossierRow['phase'][]>> = { ...STEPS.in, ...STEPS.out };
const ORDER = [['in', Object.keys(STEPS.in)], ['out', Object.keys(STEPS.out)]] as readonly (readonly [DossierRow['direction'], readonly Step[]])[];

/** Personnel files that come in and go out: clerks work with them, supervisors see what is long over. */
export function DossiersPage() {
  const { t } = useTranslation('dossiers');
  const me = useMe();
  const needs = me.data?.roles.includes('supervisor') ? 'supervisor' : 'clerk';
  return <StaffOnly title={t('title')} back="/desk/dossiers" needs={needs} only={{ title: t('only'), how: t('onlyHow') }}>{({ roles }) => <Dossiers works={roles.includes('clerk')} />}</StaffOnly>;
}

function Dossiers({ works }: { readonly works: boolean }) {
  const { t } = useTranslation('dossiers');
  const [chosen, setChosen] = useState<Step>();
  const read = useQuery(dossiersQuery);
  const of = (step: Step): readonly DossierRow[] => read.data?.rows.filter(({ phase }) => PHASES[step].includes(phase)) ?? [];
  const all = ORDER.flatMap(([, steps]) => steps);
  // Whoever has not chosen sees the first step with something to do.
  const step = chosen ?? (works ? ['check', 'pack', 'dispatch', 'acknowledge', 'awaited', 'receipt', 'search'] as const : all).find((each) => of(each).length > 0) ?? 'check';
  const rows = of(step);
  return (
    <div className={styles['page']}>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t(works ? 'lead' : 'leadSupervisor')}</p>
      {ORDER.map(([direction, steps]) => (
        <div key={direction} className={styles['phases']} role="group" aria-label={t(`direction.${direction}`)}>
          <span className={own['way']} aria-hidden="true">{t(`direction.${direction}`)}</span>
          {steps.map((each) => <button key={each} type="button" aria-pressed={step === each} onClick={() => setChosen(each)}>{t(`step.${each}`)} <strong>{of(each).length}</strong></button>)}
        </div>
      ))}
      {read.isPending && <Skeleton lines={5} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && (rows.length === 0 ? <EmptyState title={t('none')}><p>{t(`noneHow.${step}`)}</p></EmptyState> : <ul className={styles['rows']}>{rows.map((row) => <li key={`${row.case}/${row.no}/${row.since}`}><DossierCard row={row} works={works} /></li>)}</ul>)}
      {read.data?.more && <p className={styles['small']}>{t('more')}</p>}
      {works && <FindFile />}
    </div>
  );
}
