import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../ui/api-types.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { TinyLine } from '../../ui/tiny-line.tsx';
import { NeedSignIn } from '../need-sign-in.tsx';
import { soughtCasesQuery } from '../queries.ts';
import { CasesFind } from './cases-find.tsx';
import { standingOf } from './headline.ts';
import styles from './cases.module.css';

const tones: Readonly<Record<ReturnType<typeof standingOf>, Tone>> = { asking: 'vermilion', open: 'amber', done: 'jade', partly: 'amber', refused: 'vermilion', withdrawn: 'grey' };
/** So many can be looked through without a search. */
const A_FEW = 5;

/** All cases of a person, those first that ask something, then those that run. */
export function CasesPage() {
  const { t } = useTranslation('hall');
  return (
    <>
      <title>{`${t('cases.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1 className={styles['title']}>{t('cases.title')}</h1>
      <NeedSignIn title={t('cases.needSignIn')} text={t('cases.needSignInText')} other={<Link to="/track" className={buttonClass({ look: 'secondary' })}>{t('cases.track')}</Link>}><List /></NeedSignIn>
    </>
  );
}

function List() {
  const { t } = useTranslation('hall');
  const sought = useSearch({ from: '/hall/cases' });
  const cases = useInfiniteQuery(soughtCasesQuery(sought));
  const narrowed = sought.words !== undefined || sought.standing !== undefined;
  const seen = stillThere(cases);
  const problem = cases.isError && <ProblemMessage error={cases.error} onRetry={() => void cases.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  const found = seen.pages.flatMap((page) => page.cases);
  if (found.length === 0 && !narrowed) return <>{problem}<EmptyState title={t('cases.none')} action={<Link to="/" className={buttonClass()}>{t('cases.go')}</Link>}>{t('cases.noneText')}</EmptyState></>;
  return (
    <>
      {problem}
      {(narrowed || found.length > A_FEW) && <CasesFind sought={sought} />}
      {found.length === 0 ? <EmptyState title={t('cases.notFound')}>{t('cases.notFoundText')}</EmptyState> : <ul className={styles['list']}>{found.map((each) => <li key={each.number}><Line summary={each} /></li>)}</ul>}
      {cases.hasNextPage && <p className={styles['more']}><Button look="secondary" busy={cases.isFetchingNextPage} onPress={() => void cases.fetchNextPage()}>{t('cases.more')}</Button></p>}
    </>
  );
}

function Line({ summary }: { readonly summary: CaseSummary }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { number, takenOver } = summary;
  const standing = standingOf(summary);
  return (
    <>
      <div>
        <h2><Link to="/cases/$number" params={{ number }}>{text(summary.lifeEvent.name)}{summary.about !== undefined && t('home.about', { name: summary.about })}</Link></h2>
        <p className={styles['small']}>{number} · {takenOver ? t('cases.takenOver', { system: text(takenOver.system), number: takenOver.number }) : t('cases.submitted', { at: formatInstant(summary.submittedAt) })}</p>
      </div>
      <TinyLine items={summary.items} />
      <Tag tone={tones[standing]}>{standing === 'asking' && '! '}{t(`cases.state.${standing}`)}</Tag>
    </>
  );
}
