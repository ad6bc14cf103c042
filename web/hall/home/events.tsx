import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LifeEventSummary } from '../../ui/api-types.ts';
import { signInHref } from '../../ui/api.ts';
import { buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { usePreferences } from '../../ui/preferences.ts';
import { useMe } from '../../ui/use-me.ts';
import { EventCard } from './event-card.tsx';
import { byStage, isFor, shownFirst, type Audience } from './event-groups.ts';
import styles from './home.module.css';

/** The events of an audience: a few that stand out, then all by subject; those of the other audience set apart below. */
export function Events({ events, audience, all }: { readonly events: readonly LifeEventSummary[]; readonly audience: Audience; /** Whether the list of all stands open. */ readonly all: boolean }) {
  const { mode } = usePreferences();
  const other = audience === 'person' ? 'enterprise' : 'person';
  return (
    <>
      <Own key={String(all)} events={events.filter((event) => isFor(audience, event))} all={all} />
      {mode !== 'elder' && <Others audience={other} events={events.filter((event) => isFor(other, event) && !isFor(audience, event))} />}
    </>
  );
}

/** Events as cards, without any order by subject: what was searched for. */
export function Cards({ events }: { readonly events: readonly LifeEventSummary[] }) {
  return <ul className={styles['events']}>{events.map((event) => <li key={event.id}><EventCard event={event} /></li>)}</ul>;
}

function Own({ events, all }: { readonly events: readonly LifeEventSummary[]; readonly all: boolean }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const first = shownFirst(events);
  return (
    <>
      <Cards events={first} />
      {events.length > first.length && (
        <details className={styles['all']} open={all}>
          <summary>{t('home.all', { count: events.length })}</summary>
          <div className={styles['stages']}>
            {byStage(events).map(({ stage, events: own }) => (
              <section key={stage?.id ?? ''}>
                <h3>{stage ? text(stage.name) : t('home.otherStage')}</h3>
                <Rows events={own} />
              </section>
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Others({ events, audience }: { readonly events: readonly LifeEventSummary[]; readonly audience: Audience }) {
  const { t } = useTranslation('hall');
  const me = useMe();
  if (events.length === 0) return null;
  // An enterprise hands none of these in: whoever wants to read how one works opens the list.
  if (audience === 'person') {
    return (
      <details className={styles['all']}>
        <summary>{t('home.person')} · {events.length}</summary>
        <div className={styles['inside']}><p className={styles['small']}>{t('home.personNote')}</p><Rows events={events} /></div>
      </details>
    );
  }
  return (
    <section className={styles['others']} aria-labelledby="others">
      <h2 id="others">{t('home.enterprise')}</h2>
      <p className={styles['small']}>{t('home.enterpriseNote')}</p>
      <Rows events={events} />
      {me.data === null && <p className={styles['acts']}><a className={buttonClass({ look: 'secondary' })} href={signInHref('/employer', 'enterprise')}>{t('home.enterpriseGo')}</a></p>}
    </section>
  );
}

function Rows({ events }: { readonly events: readonly LifeEventSummary[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <ul className={styles['rows']}>
      {events.map(({ id, name, items }) => (
        <li key={id}><Link to="/life-events/$lifeEvent" params={{ lifeEvent: id }}><span>{text(name)}</span>{items > 1 && <> <small>{t('home.items', { count: items })}</small></>}</Link></li>
      ))}
    </ul>
  );
}
