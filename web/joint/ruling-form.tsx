import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSupervise } from '../supervision/use-supervise.ts';
import type { SupervisionItem } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from '../task/task.module.css';

const WORDS = 10;

/** The supervisor decides whether the disagreement of a line of work holds, with the reason. */
export function RulingForm({ item }: { readonly item: SupervisionItem }) {
  const { t } = useTranslation('joint');
  const text = useText();
  const open = (item.joint?.seats ?? []).filter(({ word, ruling }) => word?.kind === 'disagree' && !ruling);
  const [line, setLine] = useState<string | null>(open.length === 1 ? open[0]!.line : null);
  const [found, setFound] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const supervise = useSupervise(item);
  const go = (): void => {
    setChecked(true);
    if (line !== null && found !== null && reason.trim().length >= WORDS) supervise.send({ act: 'joint', body: { line, upheld: found === 'holds', reason: reason.trim() } }, 'ruled');
  };
  return (
    <form className={styles['form']} aria-label={t('rule.title')} noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
      <h2>{t('rule.title')}</h2>
      <p className={styles['small']}>{t('rule.how')}</p>
      <ChoiceList label={t('rule.which')} value={line} onChange={setLine} error={checked && line === null ? t('rule.whichNeeded') : undefined} choices={open.map((seat) => ({ id: seat.line, name: text(seat.name), note: seat.word?.note }))} />
      <ChoiceList label={t('rule.found')} value={found} onChange={setFound} error={checked && found === null ? t('rule.foundNeeded') : undefined} choices={[{ id: 'holds', name: t('rule.holds') }, { id: 'fails', name: t('rule.fails') }]} />
      <TextField label={t('rule.reason')} hint={t('rule.reasonHow', { count: WORDS })} rows={2} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim().length < WORDS ? t('rule.reasonNeeded', { count: WORDS }) : undefined} />
      {supervise.error && <ProblemMessage error={supervise.error} signInAs="staff" latest />}
      <div className={styles['acts']}><Button type="submit" busy={supervise.busy}>{t('rule.go')}</Button></div>
    </form>
  );
}
