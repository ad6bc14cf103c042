import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../ui/i18n.ts';
import { publicCode } from '../ui/public-code.ts';
import { Tag } from '../ui/tag.tsx';
import type { Event, Matter } from './narrow.ts';
import styles from './designer.module.css';

/** A matter in the list: what it is, who decides, how much there is to read of it, and whether its figures are confirmed. */
export function MatterEntry({ matter, body, region }: { readonly matter: Matter; readonly body: string; readonly region: string }) {
  const { t } = useTranslation('designer');
  const text = useText();
  return (
    <article className={styles['entry']}>
      <h2><Link to="/desk/catalog/services/$code" params={{ code: matter.code }}>{text(matter.name)}</Link> {publicCode(matter.code) !== undefined && <span className={styles['small']}>{matter.code}</span>}</h2>
      <p>{text(matter.summary)}</p>
      <p className={styles['marks']}>
        <Tag tone={matter.instant ? 'jade' : 'grey'}>{t(matter.instant ? 'instant' : 'officer')}</Tag>
        {!matter.on && <Tag>{t('notHere')}</Tag>}
        {matter.toVerify > 0 && <Tag tone="amber">{t('toVerify', { count: matter.toVerify })}</Tag>}
        <span className={styles['small']}>{body} · {t('counts', { criteria: matter.criteria, tables: matter.tables, examples: matter.examples })}</span>
        <Link to="/desk/catalog/rules/$code" params={{ code: matter.code }} search={{ region }}>{t('openRules')}</Link>
      </p>
    </article>
  );
}

/** A life event in the list. */
export function EventEntry({ event }: { readonly event: Event }) {
  const { t } = useTranslation('designer');
  const text = useText();
  return (
    <article className={styles['entry']}>
      <h2><Link to="/desk/catalog/events/$id" params={{ id: event.id }}>{text(event.name)}</Link></h2>
      <p>{text(event.summary)}</p>
      <p className={styles['marks']}>{!event.on && <Tag>{t('notOn')}</Tag>}<span className={styles['small']}>{[t('items', { count: event.items.length }), ...(event.stage ? [text(event.stage)] : [])].join(' · ')}</span></p>
    </article>
  );
}
