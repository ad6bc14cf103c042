import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmployerOnly } from '../employer/employer-only.tsx';
import type { Clerks } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { ClerkCard } from './clerk-card.tsx';
import { ClerkForm } from './clerk-form.tsx';
import { clerksQuery } from './queries.ts';
import table from '../hall/me/me.module.css';
import styles from '../parties/parties.module.css';

/** Who acts for the enterprise: now, before, and what they did. Only the enterprise's own account comes here. */
export function ClerksPage() {
  const { t } = useTranslation('clerks');
  return <EmployerOnly title={t('title')}>{() => <All />}</EmployerOnly>;
}

function All() {
  const { t } = useTranslation('clerks');
  const read = useQuery(clerksQuery);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      {read.isPending && <Skeleton card lines={5} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="enterprise" />}
      {read.data && <Parts all={read.data} />}
    </>
  );
}

function Parts({ all: { clerks, done, matters } }: { readonly all: Clerks }) {
  const { t } = useTranslation('clerks');
  const [now, before] = [clerks.filter(({ endedAt }) => endedAt === undefined), clerks.filter(({ endedAt }) => endedAt !== undefined)];
  return (
    <>
      <section className={styles['part']} aria-labelledby="now">
        <h2 id="now">{t('now')}</h2>
        {now.length === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : now.map((each) => <ClerkCard key={each.id} clerk={each} matters={matters} />)}
        {before.length > 0 && <details><summary>{t('before', { count: before.length })}</summary><div className={styles['part']}>{before.map((each) => <ClerkCard key={each.id} clerk={each} matters={matters} />)}</div></details>}
      </section>
      <ClerkForm matters={matters} />
      <Done done={done} />
    </>
  );
}

function Done({ done }: Pick<Clerks, 'done'>) {
  const { t } = useTranslation('clerks');
  const text = useText();
  return (
    <section className={styles['part']} aria-labelledby="done">
      <h2 id="done">{t('done')}</h2>
      {done.length === 0
        ? <p className={styles['small']}>{t('doneNone')}</p>
        : (
          <table className={table['table']}>
            <thead><tr><th scope="col">{t('when')}</th><th scope="col">{t('who')}</th><th scope="col">{t('what')}</th></tr></thead>
            <tbody>{done.map((each, at) => <tr key={at}><td data-label={t('when')}>{formatInstant(each.at)}</td><td data-label={t('who')}>{each.name}</td><td data-label={t('what')}>{text(each.what)}{each.case !== undefined && <> <Link to="/cases/$number" params={{ number: each.case }}>{each.case}</Link></>}</td></tr>)}</tbody>
          </table>
        )}
    </section>
  );
}
