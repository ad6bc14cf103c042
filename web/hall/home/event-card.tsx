import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LifeEventSummary } from '../../ui/api-types.ts';
import { buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import { mayHandIn, useMe } from '../../ui/use-me.ts';
import { Together } from '../../ui/together.tsx';
import styles from './home.module.css';

/** A life event with what it spares: figures come from the catalogue as it is. */
export function EventCard({ event }: { readonly event: LifeEventSummary }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const given = mayHandIn(useMe().data, event.id);
  const before = event.materialsBefore + event.formsBefore;
  return (
    <article className={styles['event']}>
      <span className={styles['glyph']} aria-hidden="true" lang="zh-CN">{event.mark}</span>
      <div className={styles['about']}>
        <h3><Link to="/life-events/$lifeEvent" params={{ lifeEvent: event.id }}>{text(event.name)}</Link></h3>
        <p className={styles['summary']}>{text(event.summary)}</p>
        <p className={styles['figures']}>
          {event.items > 1 && <span><Together text={t('home.items', { count: event.items })} /></span>}
          {before > 0 && <span><s><Together text={t('home.before', { documents: t('home.documents', { count: event.materialsBefore }), forms: t('home.forms', { count: event.formsBefore }) })} /></s></span>}
          <Tag tone="jade">{event.toSubmit === 0 ? t('home.freeOf') : t('home.toSubmit', { count: event.toSubmit })}</Tag>
        </p>
      </div>
      {given && <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: event.id }} className={buttonClass({ look: 'secondary' })}>{t('home.start')}<span className="visually-hidden">{t('mark.colon', { ns: 'ui' })}{text(event.name)}</span></Link>}
    </article>
  );
}
