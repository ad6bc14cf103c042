import { useTranslation } from 'react-i18next';
import type { StaffItem } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { FileButton } from './file-button.tsx';
import styles from './contest-card.module.css';

type Props = { readonly contest: StaffItem['contests'][number]; readonly establish: boolean; readonly openFile: string | null; readonly onFile: (id: string) => void };

/** A fact two sides see differently: what a source says, what the person says, and the files that speak for it. */
export function ContestCard({ contest, establish, openFile, onFile }: Props) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <section className={styles['card']} aria-label={text(contest.name)}>
      <h3>{text(contest.name)}</h3>
      <dl className={styles['sides']}>
        <div><dt>{t('item.said')}</dt><dd>{text(contest.said)}</dd></div>
        <div><dt>{t('item.statement')}</dt><dd className={styles['statement']}>{contest.statement}</dd></div>
      </dl>
      {contest.files.length > 0
        ? <ul className={styles['files']}>{contest.files.map((file) => <li key={file.id}><FileButton file={file} open={openFile === file.id} onOpen={onFile} /></li>)}</ul>
        : <p className={styles['quiet']}>{t('item.noFiles')}</p>}
      {establish && <p className={styles['quiet']}>{t('item.establish')}</p>}
    </section>
  );
}
