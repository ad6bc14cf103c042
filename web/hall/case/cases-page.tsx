import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TinyLine } from '../../ui/tiny-line.tsx';
import { NeedSignIn } from '../need-sign-in.tsx';
import { casesQuery } from '../queries.ts';
import { asksPerson } from './headline.ts';
import styles from './cases.module.css';

/** All cases of a person, the running ones first. */
export function CasesPage() {
  const { t } = useTranslation('hall');
  return (
    <>
      <title>{t('cases.title')}</title>
      <h1 className={styles['title']}>{t('cases.title')}</h1>
      <NeedSignIn title={t('cases.needSignIn')} text={t('cases.needSignInText')} other={<Link to="/track" className={buttonClass({ look: 'secondary' })}>{t('cases.track')}</Link>}><List /></NeedSignIn>
    </>
  );
}

function List() {
  const { t } = useTranslation('hall');
  const text = useText();
  const cases = useQuery(casesQuery);
  if (cases.isPending) return <Skeleton card lines={4} />;
  if (cases.isError) return <ProblemMessage error={cases.error} onRetry={() => void cases.refetch()} />;
  if (cases.data.length === 0) return <EmptyState title={t('cases.none')} action={<Link to="/" className={buttonClass()}>{t('cases.go')}</Link>}>{t('cases.noneText')}</EmptyState>;
  const sorted = [...cases.data].sort((a, b) => Number(asksPerson(b)) - Number(asksPerson(a)) || Number(b.status === 'open') - Number(a.status === 'open') || b.submittedAt.localeCompare(a.submittedAt));
  return (
    <ul className={styles['list']}>
      {sorted.map((each) => (
        <li key={each.number}>
          <div>
            <h2><Link to="/cases/$number" params={{ number: each.number }}>{text(each.lifeEvent.name)}{each.about !== undefined && t('home.about', { name: each.about })}</Link></h2>
            <p className={styles['small']}>{each.number} · {each.takenOver ? t('cases.takenOver', { system: text(each.takenOver.system), number: each.takenOver.number }) : t('cases.submitted', { at: formatInstant(each.submittedAt) })}</p>
          </div>
          <TinyLine items={each.items} />
          <Tag tone={asksPerson(each) ? 'vermilion' : each.status === 'open' ? 'amber' : 'jade'}>{asksPerson(each) ? `! ${t('cases.asking')}` : each.status === 'open' ? t('cases.open') : t('cases.ended')}</Tag>
        </li>
      ))}
    </ul>
  );
}
