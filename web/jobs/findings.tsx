import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { OwnVacancy } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import styles from './jobs.module.css';

/** What the rules found in a vacancy, each with its article and what helps. */
export function Findings({ findings }: { readonly findings: OwnVacancy['findings'] }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  if (findings.length === 0) return null;
  return (
    <ul className={styles['findings']} aria-label={t('employer.findings')}>
      {findings.map(({ ground, verdict, what, basis, remedy }) => <li key={ground} data-verdict={verdict}><strong>{text(what)}</strong><p>{text(remedy)}</p><p className={styles['small']}><AsWritten>{t('employer.basis', { basis })}</AsWritten></p></li>)}
    </ul>
  );
}
