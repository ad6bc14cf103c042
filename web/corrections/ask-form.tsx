import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { registerQuery } from '../hall/queries.ts';
import type { RegisterEntryView, StoredFile } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { proveHref } from '../ui/api.ts';
import { FileDrop } from '../ui/file-drop.tsx';
import { useText } from '../ui/i18n.ts';
import { keep, takeKept } from '../ui/kept.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { problemOf } from '../ui/request.ts';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { EntryFacts } from './entry-facts.tsx';
import { myCorrectionsQuery, putCorrection } from './queries.ts';
import styles from './corrections.module.css';

/** What is registered, and beside it what the person says instead. */
export function AskForm({ entry }: { readonly entry: RegisterEntryView }) {
  const { t } = useTranslation('corrections');
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  // Who is sent to prove who they are finds what they typed.
  const [kept] = useState(() => takeKept(`correction-${entry.id}`, { wrong: '', should: '' }));
  const [wrong, setWrong] = useState(kept.wrong);
  const [should, setShould] = useState(kept.should);
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const asking = useMutation({
    mutationFn: () => putCorrection(key, { entry: entry.id, wrong: wrong.trim(), should: should.trim(), file: files[0]?.id ?? null }),
    onSuccess: async (now) => {
      queries.setQueryData(myCorrectionsQuery.queryKey, now);
      toast(t('sent'));
      await queries.invalidateQueries({ queryKey: registerQuery.queryKey });
      await navigate({ to: '/me/corrections', search: {} });
    },
  });
  const faults = useFieldFaults(asking.error, { wrong, should, file: files });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!asking.isPending) asking.mutate();
  };
  return (
    <section className={styles['part']} aria-labelledby="asking">
      <h2 id="asking">{t('form', { name: text(entry.name) })}</h2>
      <div className={styles['card']}><h3>{t('says')}</h3><EntryFacts entry={entry} /></div>
      <form className={styles['form']} aria-labelledby="asking" onSubmit={submit} noValidate>
        <TextField label={t('wrong')} hint={t('wrongHow')} rows={2} maxLength={1000} value={wrong} onChange={setWrong} error={faults.of('wrong')} />
        <TextField label={t('should')} hint={t('shouldHow')} rows={3} maxLength={1000} value={should} onChange={setShould} error={faults.of('should')} />
        <FileDrop label={t('file')} hint={t('fileHow')} max={1} value={files} onChange={setFiles} error={faults.of('file')} />
        {asking.isError && !faults.any && <ProblemMessage error={asking.error} />}
        {asking.isError && problemOf(asking.error).code === 'prove-again' && <p><a className={buttonClass({ size: 'large' })} href={proveHref(location.pathname + location.search)} onClick={() => keep(`correction-${entry.id}`, { wrong, should })}>{t('prove')}</a></p>}
        <div className={styles['acts']}><Button type="submit" size="large" busy={asking.isPending}>{t('send')}</Button><Link to="/me" className={buttonClass({ look: 'quiet', size: 'large' })}>{t('back')}</Link></div>
      </form>
    </section>
  );
}
