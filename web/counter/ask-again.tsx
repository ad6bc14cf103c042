import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgainHere } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { classes } from '../ui/classes.ts';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { findResults, postAgainHere } from './queries.ts';
import styles from './counter.module.css';

type Item = AgainHere['items'][number];

/** That a person decides, or another officer looks, asked for by whoever is here or on the telephone, with the number of an earlier case. Their results are not told. */
export function AskAgain({ visit }: { readonly visit: string }) {
  const { t } = useTranslation('counter');
  const text = useText();
  const [number, setNumber] = useState('');
  const [now, setNow] = useState<AgainHere | null>(null);
  const finding = useMutation({ mutationFn: () => findResults(visit, number.normalize('NFKC').replaceAll(/\s/g, '')), onSuccess: setNow });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (number.trim() !== '' && !finding.isPending) finding.mutate();
  };
  return (
    <details className={classes(styles['part'], styles['again'])}>
      <summary>{t('again.title')}</summary>
      <p className={styles['small']}>{t('again.lead')}</p>
      <form onSubmit={submit} className={styles['acts']} noValidate>
        <div className={styles['grow']}><TextField label={t('again.number')} hint={t('again.numberHint')} value={number} onChange={(value) => { setNumber(value); setNow(null); finding.reset(); }} maxLength={60} /></div>
        <Button type="submit" look="secondary" busy={finding.isPending}>{t('again.find')}</Button>
      </form>
      <div role="status">{finding.isError && <ProblemMessage error={finding.error} signInAs="staff" />}{now && <p><strong>{text(now.name)}</strong> <span className={styles['small']}>{now.number}</span></p>}</div>
      {now && <ul className={styles['cases']}>{now.items.map((item) => <Result key={item.no} visit={visit} number={now.number} item={item} onDone={setNow} />)}</ul>}
    </details>
  );
}

type Props = { readonly visit: string; readonly number: string; readonly item: Item; readonly onDone: (now: AgainHere) => void };

/** One result, where the keyboard goes on once a button has gone with what it did. */
function Result(props: Props) {
  const { item } = props;
  const text = useText();
  const place = useRef<HTMLLIElement>(null);
  return <li ref={place} tabIndex={-1}><strong>{text(item.name)}</strong>{item.kind ? <Ask {...props} kind={item.kind} onTurn={() => whenGone(() => place.current)} /> : <p className={styles['small']}>{item.why && text(item.why)}</p>}</li>;
}

/** What is asked for about a result: the sentence that is read, that they agree, and the reason where one is owed. */
function Ask({ visit, number, item, kind, onDone, onTurn }: Props & { readonly kind: NonNullable<Item['kind']>; readonly onTurn: () => void }) {
  const { t } = useTranslation('counter');
  const text = useText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState(false);
  const asking = useMutation({ mutationFn: () => postAgainHere(visit, number, item.no, kind, reason), onSuccess: (next) => { toast(t('again.done')); onDone(next); onTurn(); } });
  const label = `${t(`again.ask.${kind}`)}${t('mark.colon', { ns: 'ui' })}${text(item.name)}`;
  const show = (form: boolean): void => { setOpen(form); onTurn(); };
  if (!open) return <p className={styles['acts']}><Button size="small" look="secondary" label={label} onPress={() => show(true)}>{t(`again.ask.${kind}`)}</Button>{item.until !== undefined && <span className={styles['small']}>{t('again.until', { day: formatDay(item.until) })}</span>}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (agreed.length > 0 && !asking.isPending) asking.mutate();
  };
  return (
    <form onSubmit={submit} className={styles['again']} noValidate aria-label={label}>
      <p className={styles['small']}>{t('again.read')}</p>
      <blockquote>{item.read && text(item.read)}</blockquote>
      <TextField label={t(`again.reason.${kind}`)} optional={kind === 'by-person'} rows={3} maxLength={1000} value={reason} onChange={setReason} />
      <ChoiceList label={t('again.before')} many value={agreed} onChange={setAgreed} choices={[{ id: 'agreed', name: t('again.agreed') }]} error={checked && agreed.length === 0 ? t('again.agreeFirst') : undefined} />
      {asking.isError && <ProblemMessage error={asking.error} signInAs="staff" />}
      <div className={classes(styles['acts'], styles['part'])}><Button type="submit" busy={asking.isPending}>{t('again.send')}</Button><Button look="quiet" onPress={() => show(false)}>{t('again.leave')}</Button></div>
    </form>
  );
}
