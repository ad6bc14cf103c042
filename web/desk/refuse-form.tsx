import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useText } from '../ui/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import type { FormProps } from './act-form.tsx';
import { notBooked, reasonsToRefuse } from './allowed.ts';
import { FormFrame } from './form-frame.tsx';
import { Unread } from './unread.tsx';
import { useDeparture } from './use-departure.tsx';
import styles from './item-acts.module.css';

/** As the server counts it. */
const JUDGED_WORDS = 10;

/** A refusal names one criterion and says why; before it goes out, the officer reads what the applicant will read. */
export function RefuseForm({ item, note, onNote, findings, busy, onSend, onBack }: FormProps) {
  const { t } = useTranslation('desk');
  const text = useText();
  const reasons = reasonsToRefuse(item);
  const [chosen, setChosen] = useState<string | null>(reasons.length === 1 && reasons[0]?.result === 'fail' ? reasons[0].id : null);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const criterion = reasons.find((each) => each.id === chosen);
  // What the rules cannot tell is no reason by itself: the officer says so in the own name, with the grounds.
  const rejected = notBooked(item);
  const byMaster = criterion?.result === 'pass';
  const judging = criterion?.result === 'unknown' || byMaster;
  const [judged, setJudged] = useState<readonly string[]>([]);
  const grounds = note.trim();
  const noteError = grounds === '' ? t('act.noteNeeded') : judging && grounds.length < JUDGED_WORDS ? t('refuse.judgeNote', { count: JUDGED_WORDS }) : undefined;
  const unsigned = judging && !judged.includes(criterion.id);
  const departure = useDeparture(item, 'refuse', checked);
  const next = (): void => {
    setChecked(true);
    if (criterion && noteError === undefined && !unsigned && !departure.missing) setAsking(true);
  };
  const send = (): void => {
    setAsking(false);
    if (criterion) onSend({ act: 'refuse', body: { criterion: criterion.id, findings, note: grounds, ...(judging && { judged: true }), ...departure.body } });
  };
  return (
    <FormFrame title={t('refuse.title')} go={t('refuse.go')} look="danger" busy={busy} onGo={next} onBack={onBack} says={['/body/departs']}>
      <ChoiceList
        label={t('refuse.criterion')} hint={t('refuse.how')} value={chosen} onChange={setChosen} error={checked && !criterion ? t('refuse.choose') : undefined}
        choices={reasons.map((each) => ({ id: each.id, name: text(each.text), note: `${t(each.result === 'unknown' ? 'refuse.unknown' : each.result === 'pass' ? 'refuse.byMaster' : 'rules.fail')} · ${each.basis}` }))}
      />
      {judging && <ChoiceList many label={t('refuse.judge')} hint={byMaster ? t('refuse.masterHow', { reason: rejected ?? '' }) : t('refuse.judgeHow')} value={judged} onChange={setJudged} choices={[{ id: criterion.id, name: t('refuse.judgeSign') }]} error={checked && unsigned ? t('refuse.judgeNeeded') : undefined} />}
      <TextField label={t('act.note')} hint={t('refuse.noteHow')} rows={3} maxLength={1000} value={note} onChange={onNote} error={checked ? noteError : undefined} />
      {departure.field}
      <Unread item={item} />
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t('refuse.confirm')}
        actions={<><Button look="quiet" onPress={() => setAsking(false)}>{t('refuse.keep')}</Button><Button look="danger" onPress={send}>{t('refuse.sure')}</Button></>}
      >
        <p>{item.secondReview ? t('refuse.review') : t('refuse.now')}{t('refuse.after')}</p>
        {criterion && (
          <div className={styles['sees']}>
            <p className={styles['what']}>{t('refuse.sees')}</p>
            <p><strong>{t('refuse.notMet', { criterion: text(criterion.text) })}</strong></p>
            <p className={styles['what']}><AsWritten>{criterion.basis}</AsWritten></p>
            {byMaster && rejected !== undefined && <p><AsWritten>{t('refuse.masterSaid', { reason: rejected })}</AsWritten></p>}
            <p className={styles['note']}><AsWritten>{grounds}</AsWritten></p>
            <p>{t('refuse.remedy', { remedy: text(criterion.remedy) })}</p>
          </div>
        )}
      </Dialog>
    </FormFrame>
  );
}
