import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeceasedData, RegisterEntryView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { correctDeceased, deceasedQuery } from './queries.ts';
import me from '../hall/me/me.module.css';
import styles from '../parties/parties.module.css';

/** What is registered of somebody who has died, by lines of work; each entry can be said to be wrong. */
export function DeceasedEntries({ id, entries }: { readonly id: string; readonly entries: DeceasedData['entries'] }) {
  const text = useText();
  return [...Map.groupBy(entries, (entry) => text(entry.line))].map(([line, list]) => (
    <section key={line} className={me['line']} aria-label={line}>
      <h4>{line}</h4>
      <ul>{list.map((entry) => <Entry key={entry.id} id={id} entry={entry} />)}</ul>
    </section>
  ));
}

function Entry({ id, entry }: { readonly id: string; readonly entry: RegisterEntryView }) {
  const { t } = useTranslation('clerks');
  const text = useText();
  const [correcting, setCorrecting] = useState(false);
  return (
    <li className={me['entry']}>
      <div className={me['head']}>
        <strong>{text(entry.name)}</strong>
        <span className={me['when']}>{entry.to === undefined ? t('deceased.from', { from: formatDay(entry.from) }) : t('deceased.fromTo', { from: formatDay(entry.from), to: formatDay(entry.to) })}</span>
      </div>
      {entry.fields.length > 0 && <dl>{entry.fields.map((field) => <div key={field.name.zh}><dt>{text(field.name)}</dt><dd>{text(field.text)}</dd></div>)}</dl>}
      {entry.correction !== undefined && <p className={me['because']}>{t('deceased.asked', { number: entry.correction.number })}</p>}
      {entry.correction === undefined && !correcting && <p><Button look="quiet" size="small" label={t('deceased.correctOf', { name: text(entry.name) })} onPress={() => setCorrecting(true)}>{t('deceased.correct')}</Button></p>}
      {entry.correction === undefined && correcting && <Correct id={id} entry={entry} />}
    </li>
  );
}

function Correct({ id, entry }: { readonly id: string; readonly entry: RegisterEntryView }) {
  const { t } = useTranslation('clerks');
  const text = useText();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [{ wrong, should }, setTyped] = useState({ wrong: '', should: '' });
  const asking = useMutation({
    mutationFn: () => correctDeceased(id, key, { entry: entry.id, wrong, should }),
    onSuccess: (now) => {
      queries.setQueryData(['deceased', id], now);
      toast(t('deceased.sent'));
      void queries.invalidateQueries({ queryKey: deceasedQuery.queryKey, exact: true });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!asking.isPending) asking.mutate();
  };
  return (
    <form className={styles['form']} aria-label={t('deceased.correctOf', { name: text(entry.name) })} onSubmit={submit} noValidate>
      <TextField label={t('deceased.wrong')} value={wrong} maxLength={1000} onChange={(typed) => setTyped({ wrong: typed, should })} />
      <TextField label={t('deceased.should')} value={should} maxLength={1000} onChange={(typed) => setTyped({ wrong, should: typed })} />
      {asking.isError && <ProblemMessage error={asking.error} />}
      <div className={styles['acts']}><Button type="submit" size="small" busy={asking.isPending}>{t('deceased.send')}</Button></div>
    </form>
  );
}
