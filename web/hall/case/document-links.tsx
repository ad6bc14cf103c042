import { useTranslation } from 'react-i18next';
import type { DocumentLink } from '../../ui/api-types.ts';
import { classes } from '../../ui/classes.ts';
import { useText } from '../../ui/i18n.ts';
import { PrintPaper } from '../../ui/print-paper.tsx';
import { usePreferences } from '../../ui/preferences.ts';
import { visitHere } from '../../ui/visit.ts';
import styles from './case.module.css';

/** What was issued, to be kept and shown; at a kiosk, where no file can be taken along, it is printed. */
export function DocumentLinks({ documents }: { readonly documents: readonly DocumentLink[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { mode } = usePreferences();
  // At a counter they are printed on its page: a download would ask as the clerk.
  if (documents.length === 0 || visitHere() !== null) return null;
  return (
    <ul className={classes(styles['papers'], 'no-print')} aria-label={t('documents.title')}>
      {documents.map((each) => <li key={each.number}>{mode === 'kiosk' ? <PrintPaper title={text(each.title)} href={each.href} /> : <a href={each.href} download={`${each.number}.pdf`}>{t('documents.get', { title: text(each.title) })}</a>}</li>)}
    </ul>
  );
}
