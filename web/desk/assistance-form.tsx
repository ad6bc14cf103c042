import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { DateField } from '../ui/date-field.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import { filesOf } from './item-files.ts';
import styles from './item-acts.module.css';

const WORDS = 10;
const keyOf = ({ department, desk }: { readonly department: string; readonly desk: string }): string => `${department}/${desk}`;

/** People of another agency are asked: which desk, what, with which files, why, by when. */
export function AssistanceForm({ item, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('assistance');
  const text = useText();
  const { askable = [] } = item;
  const [key, setKey] = useState<string | null>(askable.length === 1 ? keyOf(askable[0]!) : null);
  const [elements, setElements] = useState<readonly string[]>([]);
  const [files, setFiles] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [checked, setChecked] = useState(false);
  const desk = askable.find((each) => keyOf(each) === key);
  const chosen = elements.filter((id) => desk?.elements.some((each) => each.id === id));
  const early = desk !== undefined && (until < desk.earliest || until > desk.latest);
  const given = filesOf({ contests: item.contests, files: item.files });
  const send = (): void => {
    setChecked(true);
    if (!desk || chosen.length === 0 || early || reason.trim().length < WORDS) return;
    onSend({ act: 'assistance', body: { department: desk.department, desk: desk.desk, elements: [...chosen], files: [...files], reason: reason.trim(), until } });
  };
  return (
    <FormFrame title={t('ask.title')} go={t('ask.go')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('ask.how')}</p>
      <ChoiceList label={t('ask.desk')} value={key} onChange={(next) => { setKey(next); setElements([]); setUntil(''); }} error={checked && !desk ? t('ask.deskNeeded') : undefined}
        choices={askable.map((each) => ({ id: keyOf(each), name: `${text(each.name.department)} · ${text(each.name.desk)}`, note: t('ask.hands', { names: each.hands.map((name) => text(name)).join(t('box.join')) }) }))} />
      {desk && (
        <>
          <ChoiceList many label={t('ask.elements')} choices={desk.elements.map(({ id, name }) => ({ id, name: text(name) }))} value={chosen} onChange={setElements} error={checked && chosen.length === 0 ? t('ask.elementsNeeded') : undefined} />
          {given.length > 0 && <ChoiceList many label={t('ask.files')} hint={t('ask.filesHow')} choices={given.map(({ id, name, about }) => ({ id, name, note: text(about) }))} value={files} onChange={setFiles} />}
          <TextField label={t('ask.reason')} hint={t('ask.reasonHow', { count: WORDS })} rows={3} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim().length < WORDS ? t('ask.reasonNeeded', { count: WORDS }) : undefined} />
          <DateField label={t('ask.until')} hint={t('ask.untilHow', { latest: formatDay(desk.latest) })} value={until} onChange={setUntil} error={checked && early ? t('ask.untilNeeded', { latest: formatDay(desk.latest) }) : undefined} />
          <Notice tone={desk.paused === undefined ? 'info' : 'wait'} title={t(desk.paused === undefined ? 'ask.runs' : 'ask.paused')}><AsWritten>{t('ask.basis', { basis: desk.paused ?? desk.basis })}</AsWritten></Notice>
        </>
      )}
    </FormFrame>
  );
}
