import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers, StaffItem } from '../ui/api-types.ts';
import type { StaffAct } from '../ui/api.ts';
import { checkAnswer } from '../ui/field-input.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { failure } from '../ui/request.ts';
import { ActButtons } from './act-buttons.tsx';
import { ActForm } from './act-form.tsx';
import { neededFindings, refusedBecause, type Action } from './allowed.ts';
import { FindingsForm } from './findings-form.tsx';
import { pointedFindings, type Result } from './outcome.ts';
import { useStaffAct } from './use-staff-act.ts';
import styles from './item-acts.module.css';

/** What is to be established and decided about an item, in the order it is done. */
export function ItemActs({ item, onDone, privacy }: { readonly item: StaffItem; readonly onDone: (result: Result) => void; readonly privacy: ReactNode }) {
  const { t } = useTranslation('desk');
  const { t: shared } = useTranslation();
  const text = useText();
  const [step, setStep] = useState<Action | null>(null);
  const [note, setNote] = useState('');
  const [findings, setFindings] = useState<Answers>({});
  const [checked, setChecked] = useState(false);
  const place = useRef<HTMLElement>(null);
  const acting = useStaffAct(item, onDone);

  const needed = neededFindings(item);
  const empty = item.findings.filter(({ element, field }) => {
    const wrong = checkAnswer(field, findings[element]);
    return wrong !== null && (wrong.key !== 'required' || needed.has(element));
  });
  const pointed = acting.problem ? pointedFindings(acting.problem.errors ?? []) : [];
  const errors = Object.fromEntries([...(checked ? empty.map((each) => each.element) : []), ...pointed.filter((element) => findings[element] === undefined)].map((element) => [element, t('findings.required')]));

  const open = (action: Action | null): void => {
    if (action === 'approve' && empty.length > 0) {
      setChecked(true);
      requestAnimationFrame(showFirstError);
      return;
    }
    setStep(action);
  };
  const showFirstError = (): void => {
    const field = place.current?.querySelector<HTMLElement>('[data-invalid]');
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input, button, [tabindex="0"]')?.focus({ preventScroll: true });
  };
  const send = (act: StaffAct): void => acting.send(act);
  const form = step !== null && refusedBecause(item, step) === null;
  const mayEstablish = item.as === 'officer' && item.findings.length > 0 && refusedBecause(item, 'approve') === null;
  const known = Object.fromEntries(Object.entries(findings).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1])));

  return (
    <>
      {mayEstablish && <FindingsForm item={item} needed={needed} values={findings} errors={errors} onChange={setFindings} place={place} />}
      {privacy}
      <section id="acts" className={styles['acts']} data-form={form || undefined} aria-labelledby="acts-title" tabIndex={-1}>
        <h2 id="acts-title" className={form ? 'visually-hidden' : styles['title']}>{t('act.title')}</h2>
        {acting.conflict && (
          <Notice tone="bad" live title={t('conflict.title')}>
            {acting.conflict.code !== 'changed-meanwhile' && acting.conflict.detail && <p>{text(acting.conflict.detail)}</p>}
            <p>{t('conflict.do')}</p>
          </Notice>
        )}
        {acting.problem && <ProblemMessage error={failure(acting.problem)} signInAs="staff" />}
        {item.as === 'none' || ['approved', 'refused', 'dropped'].includes(item.status)
          ? <Notice tone="good">{t('item.closed', { status: shared(`status.${item.status}`) })}</Notice>
          : !form
            ? <ActButtons item={item} onStep={open} />
            : <ActForm item={item} step={step} note={note} onNote={setNote} findings={known} busy={acting.busy} onSend={send} onBack={() => setStep(null)} />}
      </section>
    </>
  );
}
