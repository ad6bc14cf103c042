import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { useMe } from '../ui/use-me.ts';
import { visitHere } from '../ui/visit.ts';
import { mineQuery } from './queries.ts';
import { statusTone } from './status-tone.ts';
import styles from './complaints.module.css';

/** What whoever is signed in has handed in; nothing where that is nothing, and at a counter, where it stays the person's own. */
export function Mine() {
  const { t } = useTranslation('complaints');
  const text = useText();
  const me = useMe().data;
  const own = me !== null && me !== undefined && me.kind !== 'staff' && me.acting === undefined && visitHere() === null;
  const read = useQuery({ ...mineQuery, enabled: own });
  if (!own) return null;
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined || seen.complaints.length === 0) return problem || null;
  return (
    <section className={styles['part']} aria-labelledby="mine">
      <h2 id="mine">{t('own')}</h2>
      {problem}
      <ul className={styles['rows']}>
        {seen.complaints.map(({ number, code, kind, about, status, handedAt, due, outcome }) => (
          <li key={number} className={styles['card']}>
            <Link to="/track" search={{ number, code }}>{t(`kind.${kind}`)} · {text(about)}</Link>
            <p className={styles['marks']}><Tag tone={statusTone(status)}>{t(`status.${status}`)}</Tag>{outcome && <span>{t(`outcome.${outcome}`)}</span>}<span className={styles['small']}>{t('handed', { at: formatInstant(handedAt) })}</span>{due !== undefined && <span className={styles['small']}>{t('due', { day: formatDay(due) })}</span>}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
