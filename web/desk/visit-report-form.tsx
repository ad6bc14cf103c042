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
  // Whether the person came to be examined is recorded; what they suffer from is for the experts.
  const examining = visit?.kind === 'examination';
  const part = visit?.kind ?? 'visit';
  const [on, setOn] = useState('');
  const [met, setMet] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<readonly StoredFile[]>([]);
  const [checked, setChecked] = useState(false);
  const [early, setEarly] = useState(true);
  const first = met === 'no' && (examining ? visit.missed.every(({ excused }) => excused) : visit?.missed.length === 0);
  const send = (): void => {
    setChecked(true);
    if (early || met === null || first || note.trim().length < (examining ? 1 : WORDS)) return;
    onSend({ act: 'visit-report', body: { on, met: met === 'yes', note: note.trim(), files: photos.map(({ id }) => id), findings: examining ? {} : findings } });
  };
  return (
    <FormFrame title={t(`${part}.report`)} go={t(`${part}.reportGo`)} busy={busy} onGo={send} onBack={onBack}>
      <p className={styles['what']}>{t(`${part}.reportHow`)}</p>
      <MomentField label={t(`${part}.on`)} value={on} onChange={(next) => { setOn(next); setEarly(next === '' || Date.parse(next) > Date.now()); }} error={checked && early ? t(`${part}.onNeeded`) : undefined} />
      <ChoiceList label={t(`${part}.met`)} choices={[{ id: 'yes', name: t(`${part}.metYes`) }, { id: 'no', name: t(`${part}.metNo`) }]} value={met} onChange={setMet} error={checked && met === null ? t('visit.metNeeded') : checked && first ? t(`${part}.metFirst`) : undefined} />
      <TextField label={t(`${part}.note`)} hint={t(`${part}.noteHow`)} rows={4} maxLength={1000} value={note} onChange={setNote} error={checked && note.trim().length < (examining ? 1 : WORDS) ? t('visit.words', { count: examining ? 1 : WORDS }) : undefined} />
      {!examining && <FileDrop photos label={t('visit.photos')} hint={t('visit.photosHow')} value={photos} onChange={setPhotos} send={(file, progress) => postPhoto({ case: item.case, no: item.no }, file, progress)} />}
    </FormFrame>
  );
}
