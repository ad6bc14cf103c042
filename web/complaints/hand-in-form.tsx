import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { ComplaintChoices, ComplaintHandInBody } from '../ui/api-types.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { FormProblem, useFormFaults } from '../ui/form-faults.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Written } from '../ui/written.tsx';
import { ANYWHERE, asksWhere, asksWindow, handInBody, type AboutKind } from './hand-in-body.ts';
import { handInOnce, mayBeReceived, type HandedInOnce } from './hand-in-once.ts';
import { mineQuery, putComplaint } from './queries.ts';
import styles from './complaints.module.css';

const ABOUT: readonly AboutKind[] = ['case', 'service', 'office', 'commitment', 'other'];

/** What somebody has to say, and about what; a link may have chosen that already. */
export function HandInForm({ choices, onAnother }: { readonly choices: ComplaintChoices; readonly onAnother: () => void }) {
  const { t } = useTranslation('complaints');
  const text = useText();
  const asked = useSearch({ from: '/hall/complaints' });
  const [key] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<ComplaintHandInBody['kind']>('complaint');
  const [about, setAbout] = useState<AboutKind>(ABOUT.find((each) => each === asked.about) ?? 'other');
  const [ref, setRef] = useState(asked.ref ?? '');
  const [office, setOffice] = useState(asked.office ?? ANYWHERE);
  const [window, setWindow] = useState('');
  const [words, setWords] = useState('');
  const [phone, setPhone] = useState('');
  // Whoever began signed in is not taken for a stranger when that has ended meanwhile.
  const [known] = useState(choices.signedIn);
  const queries = useQueryClient();
  // What was sent before and may have been received, though nobody has said so.
  const [before, setBefore] = useState<readonly ComplaintHandInBody[]>([]);
  const sending = useMutation({
    mutationFn: (sent: { readonly body: ComplaintHandInBody; readonly before: readonly ComplaintHandInBody[] }) => handInOnce((next) => putComplaint(key, next), sent.body, sent.before),
    onSuccess: () => { if (known) void queries.invalidateQueries({ queryKey: mineQuery.queryKey }); },
  });
  const empty = [...(about !== 'other' && ref.trim() === '' ? ['about/ref'] : []), ...(words.trim() === '' ? ['text'] : []), ...(phone.trim() === '' && !known ? ['phone'] : [])];
  const faults = useFormFaults({ 'about/ref': ref, text: words, phone }, empty, sending.error);
  if (sending.isSuccess) return <Receipt handed={sending.data} words={words} known={known} onAnother={onAnother} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (faults.isIncomplete() || sending.isPending) return;
    const body = handInBody({ kind, about, ref, office, window, words, phone }, known);
    sending.mutate({ body, before }, { onError: (error) => { if (mayBeReceived(error)) setBefore([...before, body]); } });
  };
  const refName = about === 'other' ? t('aboutLabel') : about === 'case' ? t('caseNumber') : t(about);
  const listed = about === 'service' ? choices.services : about === 'office' ? choices.offices : choices.commitments;
  const options = (list: ComplaintChoices['offices']) => list.map(({ id, name }) => ({ id, name: text(name) }));
  return (
    <form className={styles['form']} aria-label={t('title')} noValidate onSubmit={submit}>
      <ChoiceList label={t('kindLabel')} row value={kind} onChange={(next) => setKind(next as typeof kind)} choices={(['complaint', 'suggestion'] as const).map((id) => ({ id, name: t(`kind.${id}`), note: t(`kindNote.${id}`) }))} />
      <ChoiceList label={t('aboutLabel')} value={about} onChange={(next) => { setAbout(next as AboutKind); setRef(''); }} choices={ABOUT.filter((id) => id !== 'commitment' || choices.commitments.length > 0).map((id) => ({ id, name: t(`about.${id}`) }))} />
      {about === 'case' && <TextField label={t('caseNumber')} hint={t('caseHint')} maxLength={60} value={ref} onChange={setRef} error={faults.wrong('about/ref')} />}
      {(about === 'service' || about === 'office' || about === 'commitment') && <Select label={t(about)} value={ref === '' ? null : ref} onChange={setRef} error={faults.wrong('about/ref')} options={options(listed)} />}
      {asksWhere(about) && <Select label={t('where')} value={office} onChange={setOffice} options={[{ id: ANYWHERE, name: t('anywhere') }, ...options(choices.offices)]} />}
      {asksWindow({ about, office }) && <TextField label={t('window')} hint={t('windowHint')} optional maxLength={40} value={window} onChange={setWindow} />}
      <TextField label={t('text')} hint={t('textHint')} rows={6} maxLength={2000} value={words} onChange={setWords} error={faults.wrong('text')} />
      <TextField label={t('phone')} hint={known ? t('phoneKnown') : t('phoneHint')} optional={known} type="tel" autoComplete="tel" maxLength={30} value={phone} onChange={setPhone} error={faults.wrong('phone')} />
      <FormProblem faults={faults} error={sending.error} names={{ 'about/ref': refName, text: t('text'), phone: t('phone') }} />
      <div className={styles['acts']}><Button type="submit" busy={sending.isPending}>{t('send')}</Button></div>
    </form>
  );
}

/** Number and code, to be kept by a stranger; whoever is signed in finds it again without them. What was changed after it had been received was not handed in: it can be copied into another. */
function Receipt({ handed: { receipt: { number, code, due, basis }, earlier }, words, known, onAnother }: { readonly handed: HandedInOnce; readonly words: string; readonly known: boolean; readonly onAnother: () => void }) {
  const { t } = useTranslation('complaints');
  return (
    <>
      <Notice tone="good" live title={t('sent')}>
        <p className={styles['marks']}><span>{t('number')}</span><strong className={styles['receipt']}>{number}</strong></p>
        {!known && <p className={styles['marks']}><span>{t('code')}</span><strong className={styles['receipt']}>{code}</strong></p>}
        <p>{t(known ? 'kept' : 'keep')}</p>
        {due !== undefined && <p>{t('due', { day: formatDay(due) })}</p>}
        <p className={styles['small']}><AsWritten>{t('basis', { basis })}</AsWritten></p>
      </Notice>
      {earlier && (
        <>
          <Notice tone="wait" live title={t('earlier')}><p>{t('earlierHow', { number })}</p><p className={styles['said']}><AsWritten>{t('earlierText', { text: earlier.text })}</AsWritten></p></Notice>
          {earlier.text !== words && <Written>{words}</Written>}
        </>
      )}
      <div className={styles['acts']}><Link to="/track" search={{ number, code }} className={buttonClass()}>{t('follow')}</Link><Button look="quiet" onPress={onAnother}>{t('another')}</Button></div>
    </>
  );
}
