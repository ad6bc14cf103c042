import { useTranslation } from 'react-i18next';
import { buttonClass } from './button.tsx';
import { classes } from './classes.ts';
import { usePreferences } from './preferences.ts';
import styles from './sheet-link.module.css';

/** The list that is shown as a spreadsheet to take along; that of an enterprise is taken by `TakeFile`, because a clerk asks for it as the enterprise. @param query how it is narrowed down · @param words what the link says instead */
export function SheetLink({ href, query = {}, words }: { readonly href: `/api/v1/staff/${string}/sheet`; readonly query?: Readonly<Record<string, string | undefined>>; readonly words?: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const narrowed = Object.entries(query).filter((each): each is [string, string] => each[1] !== undefined);
  return <p className={classes('no-print', styles['take'])}><a className={buttonClass({ look: 'quiet', size: 'small' })} href={`${href}?${new URLSearchParams([...narrowed, ['language', language]]).toString()}`} download>{words ?? t('sheet.take')}</a></p>;
}
