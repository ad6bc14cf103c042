import { useTranslation } from 'react-i18next';
import type { CounterVisit } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { ClockBadge } from '../ui/clock-badge.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { hasEnded } from '../ui/item-status.ts';
import { staffStatus } from '../ui/staff-status.ts';
import styles from './counter.module.css';

type Case = CounterVisit['cases'][number];

/** A case as it stands at the counter: for whom it is, each item with what is promised and how much of it is left, what can be printed, what can be answered. */
export function CaseHere({ here, visit, onAnswer }: { readonly here: Case; /** The visit that is open, by its id. */ readonly visit: string; readonly onAnswer: () => void }) {
  const { t } = useTranslation('counter');
  const text = useText();
  const { number, name, submittedAt, state, items, documents, about } = here;
  return (
    <li>
      <strong>{text(name)}</strong> <span className={styles['small']}>{[number, here.for !== undefined && t('forWhom', { name: here.for }), about !== undefined && t('about', { name: about }), t(`states.${state}`)].filter(Boolean).join('\u00a0· ')}</span>
      <p className={styles['small']}>{t('received', { at: formatInstant(submittedAt) })}</p>
      <ul className={styles['items']} aria-label={t('items', { name: text(name) })}>{items.map((item) => <li key={item.no}><ItemHere item={item} /></li>)}</ul>
      {documents.length > 0 && <ul className={styles['papers']}>{documents.length > 1 && <li><a className={buttonClass({ look: 'secondary', size: 'small' })} href={`/api/v1/staff/counter/visits/${visit}/cases/${number}/documents`} target="_blank" rel="noreferrer">{t('printAll', { papers: documents.length })}</a></li>}{documents.map(({ number: paper, title, matter, kind, href }) => <li key={paper}><a href={href} target="_blank" rel="noreferrer">{kind === 'receipt' ? t('receipt') : t('print', { title: text(title), matter: matter ? text(matter) : '' })}</a></li>)}</ul>}
      {state === 'correction' && <Button size="small" look="secondary" label={t('answerOf', { name: text(name) })} onPress={onAnswer}>{t('answer')}</Button>}
    </li>
  );
}

function ItemHere({ item: { name, status, clock, endedAt } }: { readonly item: Case['items'][number] }) {
  const { t } = useTranslation('counter');
  const { t: ui } = useTranslation();
  const text = useText();
  const ended = hasEnded(status);
  return (
    <>
      <span>{text(name)} <strong className={status === 'approved' ? styles['there'] : undefined}>{ui(staffStatus(status))}</strong></span>
      <span className={styles['small']}>{ended && endedAt !== undefined ? t('ends.at', { at: formatInstant(endedAt), limit: text(clock.promised) }) : clock.dueAt === undefined ? t('ends.within', { limit: text(clock.promised) }) : t('ends.by', { at: formatInstant(clock.dueAt), limit: text(clock.promised) })} {!ended && <ClockBadge clock={clock} />}</span>
    </>
  );
}
