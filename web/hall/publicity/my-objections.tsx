import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../../ui/as-written.tsx';
import type { MyObjection } from '../../ui/api-types.ts';
import { formatDay, formatInstant } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { stillThere } from '../../ui/still-there.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { useMe } from '../../ui/use-me.ts';
import { objectionsQuery } from '../queries.ts';
import styles from './publicity.module.css';

const tones: Readonly<Record<MyObjection['status'], Tone>> = { open: 'amber', upheld: 'jade', rejected: 'grey', closed: 'grey' };

/** What the person who looks has objected to, and what came of it. */
export function MyObjections() {
  const { t } = useTranslation('hall');
  const text = useText();
  const me = useMe();
  const mine = useQuery({ ...objectionsQuery, enabled: me.data !== undefined && me.data !== null && me.data.kind !== 'staff' });
  const seen = stillThere(mine);
  const problem = mine.isError && <ProblemMessage error={mine.error} onRetry={() => void mine.refetch()} />;
  if (seen === undefined || seen.length === 0) return problem || null;
  return (
    <section aria-labelledby="mine" className={styles['mine']}>
      <h2 id="mine">{t('publicity.mine')}</h2>
      {problem}
      <ul className={styles['entries']}>
        {seen.map((each) => (
          <li key={each.at} className={styles['entry']}>
            <div>
              <p><strong>{each.name}</strong> · {text(each.matter)} <Tag tone={tones[each.status]}>{t(`publicity.status.${each.status}`)}</Tag></p>
              <p className={styles['said']}><AsWritten>{t('publicity.said', { note: each.note })}</AsWritten></p>
              <p className={styles['small']}>{formatInstant(each.at)}{each.files > 0 && ` · ${t('publicity.files', { count: each.files })}`}</p>
              {each.answer ? <p className={styles['said']}><AsWritten>{t('publicity.answer', { note: each.answer.note, day: formatDay(each.answer.at) })}</AsWritten></p> : <p className={styles['small']}>{t(each.status === 'open' ? 'publicity.openText' : 'publicity.closedText')}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
