import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionConcludeBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { InspectionForm } from './inspection-acts.tsx';
import styles from './inspections.module.css';

const KINDS = ['in-order', 'mended', 'burden'] as const;

/** What an inspector concludes once the person could be heard; what burdens them goes to a supervisor. */
export function ConcludeForm({ form: { inspection, busy, fault, error, onSend } }: { readonly form: InspectionForm }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const [conclusion, setConclusion] = useState<InspectionConcludeBody['conclusion'] | null>(null);
  const [consequences, setConsequences] = useState<readonly string[]>([]);
  const [promises, setPromises] = useState<readonly string[]>(inspection.promises.length === 1 ? inspection.promises.map(({ element }) => element) : []);
  const [reason, setReason] = useState('');
  const [stands, setStands] = useState('');
  const [checked, setChecked] = useState(false);
  const burden = conclusion === 'burden';
  const breaks = burden && consequences.includes('break-promise');
  const stays = breaks && !consequences.includes('reopen');
  const send = (): void => {
    setChecked(true);
    if (conclusion === null) return;
    onSend({ act: 'conclude', body: { conclusion, consequences: burden ? inspection.consequences.flatMap(({ consequence }) => (consequences.includes(consequence) ? [consequence] : [])) : [], ...(breaks && { promises: [...promises] }), reason, ...(stays && { stands }) } });
  };
  return (
    <form className={styles['form']} aria-labelledby="conclude" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) send(); }}>
      <h2 id="conclude">{t('conclude.title')}</h2>
      <ChoiceList label={t('conclude.what')} choices={KINDS.map((id) => ({ id, name: t(`conclude.kinds.${id}`) }))} value={conclusion} onChange={(next) => setConclusion(KINDS.find((each) => each === next) ?? null)} error={checked && conclusion === null ? t('find.incomplete') : undefined} />
      {burden && <ChoiceList many label={t('conclude.follows')} choices={inspection.consequences.map(({ consequence, name }) => ({ id: consequence, name: text(name) }))} value={consequences} onChange={setConsequences} error={fault('/consequences')} />}
      {breaks && <ChoiceList many label={t('conclude.promises')} choices={inspection.promises.map(({ element, text: words, standing }) => ({ id: element, name: text(words), note: text(standing) }))} value={promises} onChange={setPromises} error={fault('/promises')} />}
      <TextField label={t('conclude.reason')} hint={t('conclude.reasonHow')} rows={4} maxLength={2000} value={reason} onChange={setReason} error={fault('/reason')} />
      {stays && <TextField label={t('conclude.stands')} hint={t('conclude.standsHow')} rows={3} maxLength={2000} value={stands} onChange={setStands} error={fault('/stands')} />}
      {error && <ProblemMessage error={error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t(burden ? 'conclude.sendBurden' : 'conclude.send')}</Button></div>
    </form>
  );
}
