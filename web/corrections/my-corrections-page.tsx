import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { registerQuery } from '../hall/queries.ts';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { AskForm } from './ask-form.tsx';
import { CorrectionCard } from './correction-card.tsx';
import { myCorrectionsQuery } from './queries.ts';
import styles from './corrections.module.css';

/** What a person has asked to be corrected and where it stands; with an entry in the address, the form for it. */
export function MyCorrectionsPage() {
  const { t } = useTranslation('corrections');
  return (
    <>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      <NeedSignIn title={t('needSignIn')}><Mine /></NeedSignIn>
    </>
  );
}

function Mine() {
  const { t } = useTranslation('corrections');
  const { entry }: { readonly entry?: string } = useSearch({ strict: false });
  const read = useQuery(myCorrectionsQuery);
  if (read.isPending) return <Skeleton card lines={5} />;
  if (read.isError) return <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  const { corrections } = read.data;
  if (entry === undefined && corrections.length === 0) return <EmptyState title={t('none')} action={<Link to="/me" className={buttonClass()}>{t('toData')}</Link>}>{t('noneText')}</EmptyState>;
  return (
    <>
      {entry !== undefined && <About id={entry} />}
      {corrections.length > 0 && <section className={styles['part']} aria-label={t('title')}>{corrections.map((each) => <CorrectionCard key={each.number} correction={each} />)}</section>}
    </>
  );
}

function About({ id }: { readonly id: string }) {
  const { t } = useTranslation('corrections');
  const register = useQuery(registerQuery);
  if (register.isPending) return <Skeleton card lines={4} />;
  if (register.isError) return <ProblemMessage error={register.error} onRetry={() => void register.refetch()} />;
  const entry = register.data.entries.find((each) => each.id === id);
  if (!entry) return <EmptyState title={t('goneTitle')} action={<Link to="/me" className={buttonClass()}>{t('toData')}</Link>}>{t('gone')}</EmptyState>;
  return <AskForm key={id} entry={entry} />;
}
