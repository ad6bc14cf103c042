import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HallNow } from '../ui/api-types.ts';
import { ClockBadge } from '../ui/clock-badge.tsx';
import { useText } from '../ui/i18n.ts';
import { staffStatus } from '../ui/staff-status.ts';
import styles from './live.module.css';

/** What ends first: the item, who has it, and what is left. */
export function Near({ near }: Pick<HallNow, 'near'>) {
  const { t } = useTranslation('live');
  const { t: ui } = useTranslation();
  const text = useText();
  return (
    <section aria-labelledby="near" className={styles['part']}>
      <h2 id="near">{t('near')}</h2>
      {near.length === 0 && <p className={styles['small']}>{t('nearNone')}</p>}
      <ul className={styles['near']}>
        {near.map(({ case: number, no, name, status, clock, holder }) => (
          <li key={`${number}/${no}`}>
            <Link to="/desk/supervision/$case/$no" params={{ case: number, no: String(no) }} preload={false}>{text(name)}</Link>
            <span className={styles['small']}>{[ui(staffStatus(status)), holder === undefined ? t('nobody') : t('holder', { number: holder }), number].join(' · ')}</span>
            <ClockBadge clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  );
}
