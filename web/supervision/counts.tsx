import { useTranslation } from 'react-i18next';
import type { Supervision } from '../ui/api-types.ts';
import { some } from './some.ts';
import type { Flag } from './rows.tsx';
import styles from './supervision.module.css';

type Props = { readonly all: number; readonly counts: Supervision['counts']; readonly flag: Flag | null; readonly onFlag: (flag: Flag | null) => void };

/** How many need a look, by reason: what there is can be pressed, and where nothing waits is one line. */
export function Counts({ all, counts, flag, onFlag }: Props) {
  const { t } = useTranslation('supervision');
  const [there, quiet] = some(counts, flag);
  return (
    <>
      {there.length > 0 && (
        <div className={styles['counts']} role="group" aria-label={t('counts')}>
          <Count label={t('all')} count={all} pressed={flag === null} onPress={() => onFlag(null)} />
          {there.map((each) => <Count key={each.flag} flag={each.flag} label={t(`flag.${each.flag}`)} count={each.count} pressed={flag === each.flag} onPress={() => onFlag(each.flag)} />)}
        </div>
      )}
      {quiet.length > 0 && <p className={styles['quiet']}>{t('quiet', { reasons: quiet.map((each) => t(`flag.${each.flag}`)).join(t('mark.list', { ns: 'ui' })) })}</p>}
    </>
  );
}

function Count({ flag, label, count, pressed, onPress }: { readonly flag?: Flag; readonly label: string; readonly count: number; readonly pressed: boolean; readonly onPress: () => void }) {
  return <button type="button" className={styles['count']} data-flag={flag} data-some={count > 0 || undefined} aria-pressed={pressed} onClick={onPress}><strong>{count}</strong> <span>{label}</span></button>;
}
