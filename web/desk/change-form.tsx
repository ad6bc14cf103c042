import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, Findings, StaffItem } from '../ui/api-types.ts';
import { checkAnswer, tidied } from '../ui/check-answer.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FieldInput } from '../ui/field-input.tsx';
import { useText } from '../ui/i18n.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

/** What shall become of the decision, on which ground, with which facts: a proposal for the second reviewer. */
export function ChangeForm({ item, again, note, onNote, busy, onSend, onBack }: FormProps & { readonly again: NonNullable<StaffItem['lookingAgain']> }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const only = again.changes.length === 1 ? again.changes[0]!.change : null;
  const [change, setChange] = useState<string | null>(only);
  const [ground, setGround] = useState<string | null>(null);
  const [named, setNamed] = useState<readonly string[]>([]);
  const [values, setValues] = useState<Answers>({});
  const [checked, setChecked] = useState(false);
  const chosen = again.changes.find((each) => each.change === change);
  const anew = change === 'correct' || change === 'approve';
  const fields = anew ? item.findings.filter(({ element }) => named.includes(element)) : [];
  const isWrong = ({ element, field }: StaffItem['findings'][number]): boolean => checkAnswer(field, values[element]) !== null;
  const send = (): void => {
    setChecked(true);
    if (!chosen || !chosen.grounds.some(({ id }) => id === ground) || note.trim() === '' || fields.some(isWrong)) return;
    const findings: Findings = Object.fromEntries(fields.flatMap(({ element, field }) => {
      const value = values[element];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[element, tidied(field, value)]] : [];
    }));
    onSend({ act: 'change', body: { change: chosen.change, ground: ground ?? '', findings, note: note.trim() } });
  };
  const left = item.findings.filter(({ element }) => !named.includes(element));
  return (
    <FormFrame title={t('again.act.change')} go={t('again.go.change')} look="danger" busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('again.how.change')}</p>
      <ChoiceList label={t('again.which')} value={change} onChange={(next) => { setChange(next); setGround(null); }} error={checked && !chosen ? t('again.choose') : undefined} choices={again.changes.map((each) => ({ id: each.change, name: t(`again.change.${each.change}`), note: t(`again.changeHow.${each.change}`) }))} />
      {chosen && <ChoiceList label={t('again.ground')} value={ground} onChange={setGround} error={checked && ground === null ? t('again.choose') : undefined} choices={chosen.grounds.map((each) => ({ id: each.id, name: text(each.name), note: each.basis }))} />}
      {anew && left.length > 0 && <Select label={t('again.fact')} hint={t('again.factHow')} value={null} onChange={(element) => setNamed([...named, element])} options={left.map(({ element, name }) => ({ id: element, name: text(name) }))} />}
      {fields.map((each) => (
        <FieldInput
          key={each.element} label={text(each.name)} field={each.field} value={values[each.element]} error={checked && isWrong(each) ? t('findings.required') : undefined}
          onChange={(value) => setValues(({ [each.element]: _before, ...rest }) => (value === undefined ? rest : { ...rest, [each.element]: value }))}
        />
      ))}
      <TextField label={t('again.note')} hint={t('again.noteHint')} rows={4} maxLength={1000} value={note} onChange={onNote} error={checked && note.trim() === '' ? t('act.noteNeeded') : undefined} />
    </FormFrame>
  );
}
