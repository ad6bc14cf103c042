import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFile } from '../ui/api-types.ts';
import { postPhoto } from '../ui/api.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { MomentField } from '../ui/moment-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import styles from './item-acts.module.css';

const WORDS = 10;

/** What was seen at the place, with photographs; what was established stands above, under “for you to establish”. */
export function VisitReportForm({ item, findings, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const visit = item.visits?.at(-1);
  const [on, setOn] = useState('');
  const [met, setMet] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<readonly StoredFile[]>([]);
  const [checked, setChecked] = useState(false);
  const [early, setEarly] = useState(true);
  const first = met === 'no' && visit?.missed.length === 0;
  const send = (): void => {
    setChecked(true);
    if (early || met === null || first || note.trim().length < WORDS) return;
    onSend({ act: 'visit-report', body: { on, met: met === 'yes', note: note.trim(), files: photos.map(({ id }) => id), findings } });
  };
  return (
    <FormFrame title={t('visit.report')} go={t('visit.reportGo')} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t('visit.reportHow')}</p>
      <MomentField label={t('visit.on')} value={on} onChange={(next) => { setOn(next); setEarly(next === '' || Date.parse(next) > Date.now()); }} error={checked && early ? t('visit.onNeeded') : undefined} />
      <ChoiceList label={t('visit.met')} choices={[{ id: 'yes', name: t('visit.metYes') }, { id: 'no', name: t('visit.metNo') }]} value={met} onChange={setMet} error={checked && met === null ? t('visit.metNeeded') : checked && first ? t('visit.metFirst') : undefined} />
      <TextField label={t('visit.note')} hint={t('visit.noteHow')} rows={4} maxLength={1000} value={note} onChange={setNote} error={checked && note.trim().length < WORDS ? t('visit.words', { count: WORDS }) : undefined} />
      <FileDrop label={t('visit.photos')} hint={t('visit.photosHow')} value={photos} onChange={setPhotos} send={(file, progress) => postPhoto({ case: item.case, no: item.no }, file, progress)} />
    </FormFrame>
  );
}
