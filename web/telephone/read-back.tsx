import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftBody, ReadBack as Reading } from '../ui/api-types.ts';
import type { Target } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { formatTime } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Progress } from '../ui/progress.tsx';
import { agreeToPoint, postReadBack } from './queries.ts';
import styles from './telephone.module.css';

type Props = { readonly target: Target; readonly body: DraftBody; readonly busy: boolean; /** Why it was not handed in. */ readonly error: unknown; readonly onComplete: () => void; readonly onBack: () => void };

/** What is read to the caller, one point after the other; each is agreed to with its time, and only then is it handed in. */
export function ReadBack({ target, body, busy, error, onComplete, onBack }: Props) {
  const { t } = useTranslation('telephone');
  const text = useText();
  const here = useRef<HTMLLIElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // How far it has come, also while the next point is on its way or has failed.
  const [reading, setReading] = useState<Reading>();
  const beginning = useMutation({ mutationFn: () => postReadBack(target, body), onSuccess: setReading });
  const agreeing = useMutation({ mutationFn: ({ digest, no }: { digest: string; no: number }) => agreeToPoint(digest, no), onSuccess: setReading });
  const { mutate } = beginning;
  useEffect(() => mutate(), [mutate]);
  useEffect(() => { if (beginning.isSuccess) title.current?.focus(); }, [beginning.isSuccess]);
  const next = reading?.points.find(({ agreedAt }) => agreedAt === undefined)?.no;
  // Whoever goes through it by the keyboard presses Enter once a point.
  useEffect(() => { if (next !== undefined && next > 1) here.current?.querySelector('button')?.focus(); }, [next]);
  return (
    <section className={styles['box']} aria-labelledby="read-back">
      <h2 id="read-back" ref={title} tabIndex={-1}>{t('readBack')}</h2>
      <p className={styles['small']}>{t('readBackHow')}</p>
      {beginning.isPending && <Progress label={t('readBackLoading')} />}
      {beginning.isError && <ProblemMessage error={beginning.error} signInAs="staff" />}
      {reading && (
        <ol className={styles['points']}>
          {reading.points.map(({ no, text: words, agreedAt }) => (
            <li key={no} ref={no === next ? here : undefined} data-state={agreedAt !== undefined ? 'said' : no === next ? 'here' : 'ahead'} aria-current={no === next ? 'step' : undefined}>
              <p>{text(words)}</p>
              {agreedAt !== undefined && <span className={styles['said']}>{t('agreedAt', { at: formatTime(agreedAt) })}</span>}
              {no === next && <Button size="small" busy={agreeing.isPending} label={t('agreesTo', { no })} onPress={() => { if (!agreeing.isPending) agreeing.mutate({ digest: reading.digest, no }); }}>{t('agrees')}</Button>}
              {agreedAt === undefined && no !== next && <span />}
            </li>
          ))}
        </ol>
      )}
      {agreeing.isError && <ProblemMessage error={agreeing.error} signInAs="staff" />}
      {error !== null && <ProblemMessage error={error} signInAs="staff" />}
      <div className={styles['acts']}>
        <Button look="quiet" onPress={onBack} disabled={busy}>{t('change')}</Button>
        {reading?.complete && <Button size="large" busy={busy} onPress={onComplete}>{t('handIn')}</Button>}
      </div>
    </section>
  );
}
