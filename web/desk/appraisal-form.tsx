import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { FormFrame } from './form-frame.tsx';
import { filled, NO_TIMES, timesWrong, VisitTimes } from './visit-times.tsx';

/** Experts shall appraise it: of which specialities and how many, where the person is examined, and when it could be. Chance draws them. */
export function AppraisalForm({ item, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const text = useText();
  const { experts: sizes = [], specialities = [], basis = '' } = item.appraisable ?? {};
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [size, setSize] = useState<string>(String(sizes[0] ?? ''));
  const [place, setPlace] = useState('');
  const [bring, setBring] = useState('');
  const [times, setTimes] = useState<readonly string[]>(NO_TIMES);
  const [checked, setChecked] = useState(false);
  const wrong = timesWrong(times);
  const send = (): void => {
    setChecked(true);
    if (chosen.length === 0 || chosen.length > Number(size) || place.trim() === '' || bring.trim() === '' || wrong) return;
    onSend({ act: 'appraisal', body: { specialities: [...chosen], experts: Number(size), place: place.trim(), bring: bring.trim(), times: filled(times) } });
  };
  return (
    <FormFrame title={t('appraisal.order')} go={t('appraisal.orderGo')} busy={busy} onGo={send} onBack={onBack}>
      <Notice tone="wait" title={t('appraisal.drawn')}><AsWritten>{t('appraisal.drawnHow', { basis })}</AsWritten></Notice>
      <ChoiceList label={t('appraisal.size')} row choices={sizes.map((each) => ({ id: String(each), name: t('appraisal.sizeOf', { count: each }) }))} value={size} onChange={setSize} />
      <ChoiceList many label={t('appraisal.specialities')} hint={t('appraisal.specialitiesHow')} choices={specialities.map(({ id, name }) => ({ id, name: text(name) }))} value={chosen} onChange={setChosen} error={checked && chosen.length === 0 ? t('appraisal.specialitiesNeeded') : checked && chosen.length > Number(size) ? t('appraisal.specialitiesMany', { count: Number(size) }) : undefined} />
      <TextField label={t('appraisal.place')} maxLength={200} value={place} onChange={setPlace} error={checked && place.trim() === '' ? t('appraisal.placeNeeded') : undefined} />
      <TextField label={t('appraisal.bring')} hint={t('appraisal.bringHow')} rows={2} maxLength={1000} value={bring} onChange={setBring} error={checked && bring.trim() === '' ? t('appraisal.bringNeeded') : undefined} />
      <VisitTimes times={times} onChange={setTimes} error={checked && wrong ? t(`visit.wrong.${wrong}`) : undefined} />
    </FormFrame>
  );
}
