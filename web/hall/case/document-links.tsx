import { useTranslation } from 'react-i18next';
import type { DocumentLink } from '../../ui/api-types.ts';
import { classes } from '../../ui/classes.ts';
import { useText } from '../../ui/i18n.ts';
import { visitHere } from '../../ui/visit.ts';
import { PaperLink } from './paper-link.tsx';
import styles from './case.module.css';

/** What was issued, to be kept and shown; at a kiosk, where no file can be taken along, it is printed. */
export function DocumentLinks({ documents }: { readonly documents: readonly DocumentLink[] }) {
  const { t } = useTranslation('hall');
  const text = useText();
  // At a counter they are printed on its page: a download would ask as the clerk.
  if (documents.length === 0 || visitHere() !== null) return null;
  return (
    <ul className={classes(styles['papers'], 'no-print')} aria-label={t('documents.title')}>
      {documents.map((each) => <li key={each.number}><PaperLink href={each.href} file={`${each.number}.pdf`} title={text(each.title)} words={t('documents.get', { title: text(each.title) })} /></li>)}
    </ul>
  );
}
