import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { registerQuery } from '../hall/queries.ts';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
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
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={5} />;
  const { corrections } = seen;
  if (entry === undefined && corrections.length === 0) return <>{problem}<EmptyState title={t('none')} action={<Link to="/me" className={buttonClass()}>{t('toData')}</Link>}>{t('noneText')}</EmptyState></>;
  return (
    <>
      {problem}
      {entry !== undefined && <About id={entry} />}
      {corrections.length > 0 && <section className={styles['part']} aria-label={t('title')}>{corrections.map((each) => <CorrectionCard key={each.number} correction={each} />)}</section>}
    </>
  );
}

function About({ id }: { readonly id: string }) {
  const { t } = useTranslation('corrections');
  const register = useQuery(registerQuery);
  const seen = stillThere(register);
  const problem = register.isError && <ProblemMessage error={register.error} onRetry={() => void register.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  const entry = seen.entries.find((each) => each.id === id);
  if (!entry) return <>{problem}<EmptyState title={t('goneTitle')} action={<Link to="/me" className={buttonClass()}>{t('toData')}</Link>}>{t('gone')}</EmptyState></>;
  return <>{problem}<AskForm key={id} entry={entry} /></>;
}
