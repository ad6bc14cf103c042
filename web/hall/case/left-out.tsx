import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../ui/api-types.ts';
import { buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { mayOpen, useMe } from '../../ui/use-me.ts';
import { visitHere } from '../../ui/visit.ts';
import styles from './case.module.css';

/** What people count on in this event and what could not be handed in: why, and how to say that it is wrong or to have it decided all the same. */
export function LeftOut({ leftOut }: { readonly leftOut: NonNullable<CaseView['leftOut']> }) {
  const { t } = useTranslation('hall');
  const text = useText();
  // In a visit the own data stay closed, and so they do to whom an enterprise has not opened them.
  const me = useMe().data;
  const away = visitHere() !== null || !mayOpen(me, 'register');
  return (
    <section aria-labelledby="left-out" className={styles['leftOut']}>
      <h2 id="left-out">{t('leftOut.title')}</h2>
      <ul>
        {leftOut.map(({ service, name, why, alone }) => (
          <li key={service}>
            <div><h3>{text(name)}</h3><p>{text(why)}</p></div>
            {alone && <Link className={buttonClass({ look: 'secondary', size: 'small' })} to="/life-events/$lifeEvent/apply" params={{ lifeEvent: service }}>{t('leftOut.alone')}<span className="visually-hidden">{t('mark.colon', { ns: 'ui' })}{text(name)}</span></Link>}
          </li>
        ))}
      </ul>
      {leftOut.some(({ alone }) => alone) && <p className={styles['meta']}>{t('leftOut.how')}{!away && <>{t('leftOut.entry')} <Link to="/me">{t('leftOut.data')}</Link></>}</p>}
    </section>
  );
}
