import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button as Pressable } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { BacktestView } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { putBacktest } from './queries.ts';
import styles from './backtest.module.css';

type Draft = { readonly key: number; readonly name: string; readonly text: string };

const LARGEST = 300_000;
const MOST_FILES = 20;
let keys = 0;
const empty = (): Draft => ({ key: keys += 1, name: '', text: '' });

/** Files of a draft, pasted or chosen, and how far to look back. */
export function DraftForm({ busy, onBegun }: { readonly busy: boolean; readonly onBegun: (begun: BacktestView) => void }) {
  const { t } = useTranslation('backtest');
  const [files, setFiles] = useState<readonly Draft[]>(() => [empty()]);
  const [months, setMonths] = useState('12');
  const [checked, setChecked] = useState(false);
  const [large, setLarge] = useState<string>();
  const send = useMutation({ mutationFn: () => putBacktest(crypto.randomUUID(), { months: Number(months), files: files.map(({ name, text }) => ({ name: name.trim(), text })) }), onSuccess: onBegun });
  const monthsWrong = !(/^\d{1,3}$/u.test(months) && Number(months) >= 1 && Number(months) <= 120);
  const wrong = monthsWrong || files.some(({ name, text }) => name.trim() === '' || text.trim() === '');
  const change = (key: number, to: Partial<Draft>): void => setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  const take = async (key: number, list: FileList | null): Promise<void> => {
    const chosen = [...(list ?? [])].slice(0, MOST_FILES);
    const tooLarge = chosen.find(({ size }) => size > LARGEST);
    setLarge(tooLarge?.name);
    if (tooLarge || chosen.length === 0) return;
    const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() })));
    setFiles((all) => all.flatMap((each) => (each.key === key ? read.map((one) => ({ ...one, key: keys += 1 })) : [each])).slice(0, MOST_FILES));
  };
  return (
    <form className={styles['form']} aria-label={t('draft')} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (!wrong && !send.isPending) send.mutate(); }}>
      <h2>{t('draft')}</h2>
      {files.map(({ key, name, text }) => (
        <fieldset key={key} className={styles['file']}>
          <legend className="visually-hidden">{name || t('draft')}</legend>
          <TextField label={t('file')} hint={t('fileHow')} maxLength={200} value={name} onChange={(to) => change(key, { name: to })} error={checked && name.trim() === '' ? t('nameNeeded') : undefined} />
          <TextField label={t('text')} hint={t('textHow')} rows={10} maxLength={LARGEST} value={text} onChange={(to) => change(key, { text: to })} error={checked && text.trim() === '' ? t('needed') : undefined} />
          <div className={styles['acts']}>
            <FileTrigger acceptedFileTypes={['.yaml', '.yml']} allowsMultiple onSelect={(list) => void take(key, list)}><Pressable className={buttonClass({ look: 'quiet', size: 'small' })}>{t('pick')}</Pressable></FileTrigger>
            {files.length > 1 && <Button look="quiet" size="small" onPress={() => setFiles((all) => all.filter((each) => each.key !== key))}>{t('remove')}</Button>}
          </div>
        </fieldset>
      ))}
      {large !== undefined && <p role="alert" className={styles['bad']}>{t('tooLarge', { name: large })}</p>}
      <div className={styles['foot']}>
        <div className={styles['months']}><TextField label={t('months')} inputMode="numeric" maxLength={3} value={months} onChange={setMonths} error={checked && monthsWrong ? t('monthsWrong') : undefined} /></div>
        <div className={styles['acts']}>
          {files.length < MOST_FILES && <Button look="quiet" onPress={() => setFiles((all) => [...all, empty()])}>{t('another')}</Button>}
          <Button type="submit" busy={send.isPending || busy}>{t('start')}</Button>
        </div>
      </div>
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
    </form>
  );
}
