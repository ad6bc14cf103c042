import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RetentionAhead } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { retentionQuery } from './queries.ts';
import styles from './archive.module.css';

/** Records beside the archive: how long each kind is kept, what is due tonight, and when more will be. */
export function KeptUntil() {
  const { t } = useTranslation('archive');
  const read = useQuery(retentionQuery);
  const seen = stillThere(read);
  return (
    <section className={styles['page']} aria-labelledby="kept">
      <h2 id="kept">{t('kept.title')}</h2>
      <p className={styles['lead']}>{t('kept.lead')}</p>
      {read.isPending && <Skeleton lines={5} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {seen && (seen.lines.length === 0 ? <p>{t('kept.none')}</p> : <ul className={styles['rows']}>{seen.lines.map((line) => <Line key={line.kind} line={line} />)}</ul>)}
    </section>
  );
}

function Line({ line: { name, limit, source, confirmed, due, needed, next, last } }: { readonly line: RetentionAhead['lines'][number] }) {
  const { t } = useTranslation('archive');
  const text = useText();
  const gap = t('mark.gap', { ns: 'ui' });
  return (
    <li className={styles['row']}>
      <p><strong>{text(name)}</strong> {text(limit)} <Tag tone={confirmed ? 'jade' : 'amber'}>{t(confirmed ? 'kept.confirmed' : 'kept.toVerify')}</Tag></p>
      <p>{due === 0 ? t('kept.nothing') : t(confirmed ? 'kept.due' : 'kept.dueUnconfirmed', { count: due })}{needed > 0 && `${gap}${t('kept.needed', { count: needed })}`}{next !== undefined && `${gap}${t('kept.next', { day: formatDay(next) })}`}</p>
      <p className={styles['small']}>{last ? t('kept.last', { at: formatInstant(last.at), count: last.removed }) : t('kept.never')} · {source}</p>
    </li>
  );
}
