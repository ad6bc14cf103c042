import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { BankFile } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { usePreferences } from '../ui/preferences.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import { Part } from './part.tsx';
import { controlSheetHref, paymentsDeskQuery } from './queries.ts';
import styles from './treasury.module.css';

/** Settled ones that nobody asked for would hide those that matter. */
const FIRST = 6;
/** Of an identifier, what tells a few dozen files apart; the control sheet has it whole. */
const SHORT = 8;
const TONES: Readonly<Record<BankFile['status'], Tone>> = { made: 'grey', sent: 'amber', settled: 'jade' };

/** The bank files: how far each is, what is wrong in plain words and what to do, and its control sheet. */
export function Files() {
  const { t } = useTranslation('treasury');
  const text = useText();
  const [all, setAll] = useState(false);
  return (
    <Part title={t('files.title')} lead={t('files.lead')} anchor="files" read={useQuery(paymentsDeskQuery)}>
      {({ files, strays }) => (
        <>
          {strays.length > 0 && <Notice tone="bad" title={t('files.strays')}><ul>{strays.map((each) => <li key={each.id}>{t('files.stray', { id: each.id, file: each.file, line: each.line, amount: text(each.amount), what: text(each.what) })}</li>)}</ul></Notice>}
          {files.length === 0 ? <EmptyState title={t('files.none')}>{t('files.noneHow')}</EmptyState> : <ul className={styles['cards']}>{(all ? files : files.slice(0, FIRST)).map((file) => <li key={file.id}><File file={file} /></li>)}</ul>}
          {files.length > FIRST && <div><Button look="quiet" size="small" onPress={() => setAll(!all)}>{all ? t('files.fewer') : t('files.more', { count: files.length - FIRST })}</Button></div>}
        </>
      )}
    </Part>
  );
}

function File({ file }: { readonly file: BankFile }) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const { language } = usePreferences();
  const { id, fund, lines, total, status, madeAt, sentAt, settledAt, attempts, nextAt, returned, trouble } = file;
  const times = [t('files.made', { at: formatInstant(madeAt) }), sentAt && t('files.sent', { at: formatInstant(sentAt) }), settledAt && t('files.settled', { at: formatInstant(settledAt) }), trouble && nextAt && t('files.tried', { count: attempts, at: formatInstant(nextAt) })];
  return (
    <article className={classes(styles['card'], styles['file'])} aria-label={`${text(fund)} ${formatInstant(madeAt)}`}>
      <h3>{text(fund)} <Tag tone={TONES[status]}>{t(`files.status.${status}`)}</Tag></h3>
      <p>{t('files.line', { count: lines, total: text(total) })}{returned && ` · ${t('files.returned', { count: returned.lines, total: text(returned.total) })}`}</p>
      {trouble && <Notice tone={trouble.kind === 'working' ? 'wait' : 'bad'} title={text(trouble.name)}><p>{text(trouble.todo)}</p>{trouble.said !== undefined && <p className={styles['small']}><AsWritten>{t('files.said', { text: trouble.said })}</AsWritten></p>}</Notice>}
      <p className={styles['small']}>{times.filter(Boolean).join(' · ')}</p>
      <p className={styles['small']}>{t('files.id', { id: id.slice(0, SHORT) })}</p>
      <div><a className={buttonClass({ look: 'secondary', size: 'small' })} href={controlSheetHref(id, language)} download aria-label={t('files.sheetOf', { fund: text(fund), at: formatInstant(madeAt) })}>{t('files.sheet')}</a></div>
    </article>
  );
}
