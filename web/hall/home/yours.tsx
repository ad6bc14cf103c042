import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { signInHref } from '../../ui/api.ts';
import { buttonClass } from '../../ui/button.tsx';
import { loadTexts } from '../../ui/i18n.ts';
import { Skeleton } from '../../ui/progress.tsx';
import { useMe } from '../../ui/use-me.ts';
import { visitHere } from '../../ui/visit.ts';
import styles from './home.module.css';

/** Nobody who comes for the first time needs them: they travel once somebody has signed in. */
const Invitations = lazy(async () => ({ default: (await import('./invitations.tsx')).Invitations }));
const Offers = lazy(async () => ({ default: (await Promise.all([import('./offers.tsx'), loadTexts(['sharing'])]))[0].Offers }));
const Prompts = lazy(async () => ({ default: (await Promise.all([import('../../sharing/prompts.tsx'), loadTexts(['sharing'])]))[0].Prompts }));
const Booked = lazy(async () => ({ default: (await import('./booked.tsx')).Booked }));
const Begun = lazy(async () => ({ default: (await import('./begun.tsx')).Begun }));

/** What this person has begun: unfinished applications and the cases that run. */
export function Yours() {
  const { t } = useTranslation('hall');
  const me = useMe();
  if (me.isPending) return null;
  return (
    <aside className={styles['yours']} aria-labelledby="yours">
      <h2 id="yours">{t('home.yours')}</h2>
      {me.data?.kind === 'person' && <Suspense fallback={null}><Invitations /><Offers /><Prompts /></Suspense>}
      {me.data?.kind === 'person' && visitHere() === null && <p><Link to="/me/entitled">{t('home.entitled')}</Link></p>}
      {me.data?.kind === 'person' && visitHere() === null && <Suspense fallback={null}><Booked /></Suspense>}
      {me.data && me.data.kind !== 'staff' ? <Suspense fallback={<Skeleton card />}><Begun /></Suspense> : <div className={styles['card']}><p>{t('home.signedOut')}</p>{!me.data && <a className={buttonClass({ look: 'secondary' })} href={signInHref('/')}>{t('shell.signIn', { ns: 'ui' })}</a>}</div>}
    </aside>
  );
}
