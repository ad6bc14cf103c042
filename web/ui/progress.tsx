import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import styles from './progress.module.css';

/** Grey lines in the shape of what comes. It appears only after a moment, so that fast answers do not flicker. */
export function Skeleton({ lines = 3, card = false }: { readonly lines?: number; readonly card?: boolean }) {
  const { t } = useTranslation();
  return (
    <div role="status" data-loading className={classes(styles['skeleton'], card && styles['card'])}>
      <span className="visually-hidden">{t('progress.loading')}</span>
      {Array.from({ length: lines }, (_, at) => <span key={at} aria-hidden="true" className={styles['bone']} />)}
    </div>
  );
}

/** A page that is on its way. Without words: its texts may be on their way too. */
export function PageSkeleton() {
  return <div className={styles['skeleton']} data-loading aria-busy="true"><span className={classes(styles['bone'], styles['title'])} /><span className={styles['bone']} /><span className={styles['bone']} /><span className={styles['bone']} /></div>;
}

/** How far something is, 0 to 1, with what it does in words. Without a share it says only that it works. */
export function Progress({ label, share }: { readonly label: string; readonly share?: number }) {
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div className={styles['progress']}>
      <span className={styles['label']}><span>{label}</span>{percent !== undefined && <span>{percent} %</span>}</span>
      <span role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} className={styles['track']}>
        <span className={classes(styles['fill'], percent === undefined && styles['moving'])} style={percent === undefined ? undefined : { width: `${percent}%` }} />
      </span>
    </div>
  );
}
