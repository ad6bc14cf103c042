import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { FormFrame } from '../desk/form-frame.tsx';
import type { SaidOfMe } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { levelOf } from './level.ts';
import { postAppeal, repairsQuery } from './queries.ts';
import styles from './repairs.module.css';

/** What is said of one's own work, once it was checked: never who, of which case or when. */
export function About({ about }: { readonly about: readonly SaidOfMe[] }) {
  const { t } = useTranslation('repairs');
  return (
    <section className={styles['part']} aria-labelledby="about">
      <h2 id="about">{t('about.title')}</h2>
      <p className={styles['lead']}>{t('about.lead')}</p>
      {about.length === 0 ? <EmptyState title={t('about.none')}>{t('about.noneHow')}</EmptyState> : <ul className={styles['rows']}>{about.map((each) => <li key={each.id} className={styles['card']}><One said={each} /></li>)}</ul>}
    </section>
  );
}

function One({ said }: { readonly said: SaidOfMe }) {
  const { t } = useTranslation('repairs');
  const { t: ui } = useTranslation('ui');
  const text = useText();
  const [open, setOpen] = useState(false);
  const { name, score, reasons, told, holds, until, appeal, ruling, may, because } = said;
  return (
    <>
      <h3>{text(name)} <Tag tone={score <= 2 ? 'vermilion' : 'jade'}>{ui(levelOf(score))}</Tag>{ruling?.upheld && <Tag tone="blue">{t('uncounted')}</Tag>}</h3>
      {reasons.length > 0 && <p className={styles['tags']}>{reasons.map((each) => <Tag key={each.zh} tone="amber">{text(each)}</Tag>)}</p>}
      <p><span className={styles['small']}>{t(holds ? 'holds' : 'holdsNot')}</span><br /><span className={styles['said']}>{told}</span></p>
      {appeal !== undefined && <p><span className={styles['small']}>{t('about.own')}</span><br /><span className={styles['said']}>{appeal}</span></p>}
      {ruling && <p><span className={styles['small']}>{t(ruling.upheld ? 'ruling.upheld' : 'ruling.rejected')}</span><br /><span className={styles['said']}><AsWritten>{ruling.reason}</AsWritten></span></p>}
      {open ? <div className={styles['narrow']}><Appeal id={said.id} onBack={() => setOpen(false)} /></div> : !ruling && <div className={styles['acts']}><Button look="quiet" size="small" disabled={!may} {...(because && { why: text(because) })} onPress={() => setOpen(true)}>{t('about.appeal')}</Button>{may && until !== undefined && <span className={styles['small']}>{t('about.until', { day: formatDay(until) })}</span>}</div>}
    </>
  );
}

function Appeal({ id, onBack }: { readonly id: string; readonly onBack: () => void }) {
  const { t } = useTranslation('repairs');
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const send = useMutation({ mutationFn: () => postAppeal(id, words), onSuccess: (next) => { queries.setQueryData(repairsQuery.queryKey, next); toast(t('done')); } });
  const faults = useFieldFaults(send.error, { text: words });
  return (
    <FormFrame title={t('about.appealTitle')} go={t('about.send')} busy={send.isPending} onGo={() => send.mutate()} onBack={onBack}>
      <p className={styles['small']}>{t('about.how')}</p>
      <TextField label={t('about.why')} hint={t('wordsHow')} rows={4} maxLength={2000} value={words} onChange={setWords} error={faults.of('text')} />
      {send.isError && !faults.any && <ProblemMessage error={send.error} signInAs="staff" />}
    </FormFrame>
  );
}
