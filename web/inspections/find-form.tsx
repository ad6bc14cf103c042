import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectionFindBody, StoredFile } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import type { InspectionForm } from './inspection-acts.tsx';
import { OrdersFields, sentOrders, type Orders } from './orders-fields.tsx';
import { postInspectionPhoto } from './queries.ts';
import styles from './inspections.module.css';

type Aspect = keyof InspectionFindBody['findings'];
type Finding = { readonly verdict: 'ok' | 'doubt' | 'wrong' | null; readonly note: string };
const VERDICTS = ['ok', 'doubt', 'wrong'] as const;
const EMPTY: Finding = { verdict: null, note: '' };

/** The three findings, each with what was found where it is doubtful; then what the person is told, and what is intended, is asked as well. With `onBack` they are entered anew after a hearing, beginning with what was found before. */
export function FindForm({ form: { inspection, busy, failed, error, onSend }, onBack }: { readonly form: InspectionForm; readonly onBack?: () => void }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const [findings, setFindings] = useState<Readonly<Record<Aspect, Finding>>>(inspection.found?.findings ?? { completeness: EMPTY, consistency: EMPTY, lawfulness: EMPTY });
  const [told, setTold] = useState(inspection.hearing?.told ?? '');
  const [orders, setOrders] = useState<Orders>({ consequences: (inspection.hearing?.intended ?? []).map(({ consequence }) => consequence), promises: inspection.promises.length === 1 ? inspection.promises.map(({ element }) => element) : inspection.hearing?.intended?.flatMap(({ promises }) => promises.map(({ element }) => element)) ?? [] });
  const [files, setFiles] = useState<readonly StoredFile[]>([]);
  const [checked, setChecked] = useState(false);
  const faults = useFieldFaults(failed, { ...Object.fromEntries(Object.entries(findings).flatMap(([aspect, { verdict, note }]) => [[`findings/${aspect}/note`, note], [`findings/${aspect}/verdict`, verdict]])), told, ...orders });
  const all = Object.values(findings);
  const doubtful = all.some(({ verdict }) => verdict === 'doubt' || verdict === 'wrong');
  const change = (aspect: Aspect, next: Partial<Finding>): void => setFindings((before) => ({ ...before, [aspect]: { ...before[aspect], ...next } }));
  const send = (): void => {
    setChecked(true);
    const { completeness, consistency, lawfulness } = findings;
    if (completeness.verdict === null || consistency.verdict === null || lawfulness.verdict === null) return;
    onSend({ act: 'find', body: { findings: { completeness: { ...completeness, verdict: completeness.verdict }, consistency: { ...consistency, verdict: consistency.verdict }, lawfulness: { ...lawfulness, verdict: lawfulness.verdict } }, files: files.map(({ id }) => id), ...(doubtful ? { told, ...sentOrders(inspection, orders) } : { told: '' }) } });
  };
  return (
    <form className={styles['form']} aria-labelledby="find" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) send(); }}>
      <h2 id="find">{t(onBack ? 'find.again' : 'find.title')}</h2>
      {onBack && <p className={styles['small']}>{t('find.againHow')}</p>}
      {inspection.aspects.map(({ aspect, name }) => (
        <div key={aspect} className={classes(styles['list'], styles['verdicts'])}>
          <ChoiceList label={text(name)} row choices={VERDICTS.map((id) => ({ id, name: t(`find.verdict.${id}`) }))} value={findings[aspect].verdict} onChange={(verdict) => change(aspect, { verdict: VERDICTS.find((each) => each === verdict) ?? null })} error={checked && findings[aspect].verdict === null ? t('find.incomplete') : faults.of(`findings/${aspect}/verdict`)} />
          {(findings[aspect].verdict === 'doubt' || findings[aspect].verdict === 'wrong') && <TextField label={`${text(name)}${t('mark.colon', { ns: 'ui' })}${t('find.note')}`} hint={t('find.noteHow')} rows={3} maxLength={2000} value={findings[aspect].note} onChange={(note) => change(aspect, { note })} error={faults.of(`findings/${aspect}/note`)} />}
        </div>
      ))}
      {doubtful && <TextField label={t('find.told')} hint={t('find.toldHow')} rows={4} maxLength={2000} value={told} onChange={setTold} error={faults.of('told')} />}
      {doubtful && <OrdersFields inspection={inspection} orders={orders} labels={{ follows: t('find.intended'), promises: t('find.promises') }} errors={{ consequences: faults.of('consequences'), promises: faults.of('promises') }} onChange={setOrders} />}
      <FileDrop photos label={t('find.files')} value={files} onChange={setFiles} send={(file, progress) => postInspectionPhoto(inspection.number, file, progress)} />
      {error && <ProblemMessage error={error} signInAs="staff" />}
      <div className={styles['acts']}><Button type="submit" busy={busy}>{t('find.send')}</Button>{onBack && <Button look="quiet" disabled={busy} onPress={onBack}>{t('find.back')}</Button>}</div>
    </form>
  );
}
