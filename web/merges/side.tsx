import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeSide } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { EntryLine } from './entry-line.tsx';
import styles from './merges.module.css';

/** What one number has: entries, cases, payments, mandates. */
export function Side({ side, which }: { readonly side: MergeSide; readonly which: 'kept' | 'merged' }) {
  const { t } = useTranslation('merges');
  const text = useText();
  const id = useId();
  const { entries, cases, payments } = side;
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id}>{t(which)}</h2>
      <p className={styles['head']}><strong>{side.name}</strong><span className={styles['whole']}>{side.whole ?? side.number}</span>{side.birthDate !== undefined && side.sex !== undefined && <span>{t('side.born', { day: formatDay(side.birthDate), sex: t(`side.sex.${side.sex}`) })}</span>}</p>
      {side.also.length > 0 && <p className={styles['small']}>{t('side.also', { numbers: side.also.join(t('mark.list', { ns: 'ui' })) })}</p>}
      <h3>{entries.length === 0 ? t('side.noEntries') : t('side.entries', { count: entries.length })}</h3>
      {entries.length > 0 && <ul className={styles['lines']}>{entries.map((entry) => <li key={entry.id}><EntryLine entry={entry} /></li>)}</ul>}
      {cases.length > 0 && <><h3>{t('side.cases')}</h3><ul className={styles['lines']}>{cases.map((each) => <li key={each.number}><p>{text(each.lifeEvent)}</p><p className={styles['small']}>{each.number} · {formatInstant(each.at)}</p></li>)}</ul></>}
      {payments.length > 0 && <><h3>{t('side.payments')}</h3><ul className={styles['lines']}>{payments.map((each) => <li key={`${each.case}/${each.service.zh}/${each.from}`}><p className={styles['head']}><span>{text(each.service)}</span>{each.held && <Tag tone="amber">{t('side.held')}</Tag>}</p><p className={styles['small']}>{t(each.monthly ? 'side.monthly' : 'side.once', { amount: text(each.amount), from: formatDay(each.from) })} · {text(each.fund)} · {each.case}</p></li>)}</ul></>}
      {cases.length + payments.length === 0 && <p className={styles['small']}>{t('side.nothing')}</p>}
      {side.mandates > 0 && <p className={styles['small']}>{t('side.mandates', { count: side.mandates })}</p>}
    </section>
  );
}
