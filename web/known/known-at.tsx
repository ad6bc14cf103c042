import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownAt, RegisterEntryView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { Together } from '../ui/together.tsx';
import styles from './known.module.css';

type Props = {
  /** Of what: the key of the answers, and where they come from. */
  readonly of: readonly string[];
  readonly load: (day: string) => Promise<KnownAt>;
  /** Of whom, where a page shows more than one. */
  readonly name?: string;
};

/** Choose a day and read what was registered on it, with what has become of that since. */
export function KnownAtDay({ of, load, name }: Props) {
  const { t } = useTranslation('known');
  const title = useId();
  const [{ typed, day }, setDay] = useState<{ typed: string; day?: string }>({ typed: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== '') setDay({ typed, day: typed });
  };
  return (
    <section className={styles['then']} aria-labelledby={title}>
      <h2 id={title}>{t('then.title')}{name !== undefined && `${t('mark.colon', { ns: 'ui' })}${name}`}</h2>
      <p className={styles['small']}>{t('then.lead')}</p>
      <form className={`${styles['acts']} no-print`} onSubmit={submit} noValidate>
        <DateField label={t('then.day')} value={typed} onChange={(value) => setDay({ typed: value, ...(day !== undefined && { day }) })} />
        <Button type="submit" look="secondary" disabled={typed === ''}>{t('then.show')}</Button>
        {day !== undefined && <Button look="quiet" onPress={() => setDay({ typed: '' })}>{t('then.close')}</Button>}
      </form>
      {day !== undefined && <Then of={of} day={day} load={load} />}
    </section>
  );
}

function Then({ of, day, load }: Pick<Props, 'of' | 'load'> & { readonly day: string }) {
  const { t } = useTranslation('known');
  const read = useQuery({ queryKey: [...of, 'known-at', day], queryFn: () => load(day), retry: false });
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={3} />;
  const { entries, since, later } = seen;
  const changed = new Map(since.map((each) => [each.entry, each]));
  return (
    <>
      {problem}
      <div role="status" className={styles['known']}>
        <p><strong>{t('then.on', { day: formatDay(day), count: entries.length })}</strong> {since.length + later.length === 0 ? t('then.same') : t('then.differs', { changed: since.length, later: later.length })}</p>
        {entries.length === 0 && <EmptyState title={t('then.none', { day: formatDay(day) })}>{t('then.noneText')}</EmptyState>}
        <ul>{entries.map((entry) => <Line key={entry.id} entry={entry} change={changed.get(entry.id)} />)}</ul>
        {later.length > 0 && <><h3>{t('then.later')}</h3><ul>{later.map((entry) => <Line key={entry.id} entry={entry} later />)}</ul></>}
      </div>
    </>
  );
}

function Line({ entry, change, later = false }: { readonly entry: RegisterEntryView; readonly change?: KnownAt['since'][number] | undefined; readonly later?: boolean }) {
  const { t } = useTranslation('known');
  const text = useText();
  return (
    <li className={styles['line']}>
      <div className={styles['acts']}>
        <strong>{text(entry.name)}</strong>
        <span className={styles['small']}>{entry.to === undefined ? t('then.from', { from: formatDay(entry.from) }) : t('then.fromTo', { from: formatDay(entry.from), to: formatDay(entry.to) })}</span>
        {change && <Tag tone={change.change === 'taken-back' ? 'vermilion' : 'amber'}>{t(`then.change.${change.change}`, { day: formatDay(change.to ?? entry.from) })}</Tag>}
        {later && <Tag tone="blue">{t('then.recorded', { day: formatDay(entry.recordedAt) })}</Tag>}
      </div>
      {entry.fields.length > 0 && <dl>{entry.fields.map((field) => <div key={field.name.zh}><dt>{text(field.name)}</dt><dd>{text(field.text)}</dd></div>)}</dl>}
      <p className={styles['small']}><Together text={t('then.origin', { origin: text(entry.origin) })} /></p>
    </li>
  );
}
