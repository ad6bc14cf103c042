import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueBoard, TakenTicket } from '../ui/api-types.ts';
import { signInHref } from '../ui/api.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { useMe } from '../ui/use-me.ts';
import { isOverToday } from './closed-notice.tsx';
import { takeTicket, type Wanted } from './queries.ts';
import styles from './kiosk.module.css';

type Step = { readonly is: 'start' } | { readonly is: 'first' } | { readonly is: 'kind'; readonly reason?: string };
const START: Step = { is: 'start' };

/** One question a screen, each answer one large button: whether somebody is called first and, where windows differ, what it is about. */
export function KioskSteps({ board: { office, kinds, reasons, booking, closed }, onTaken }: { readonly board: QueueBoard; readonly onTaken: (ticket: TakenTicket['ticket']) => void }) {
  const { t } = useTranslation('tickets');
  const text = useText();
  const me = useMe().data;
  const [step, setStep] = useState<Step>(START);
  // Pressed twice it is one ticket; the next person's is another.
  const [id] = useState(() => crypto.randomUUID());
  const taking = useMutation({ mutationFn: (wanted: Wanted) => takeTicket(office.id, id, wanted), onSuccess: ({ ticket }) => onTaken(ticket) });
  const because = (reason: string | undefined): Wanted => (reason === undefined ? {} : { reason });
  const go = (reason?: string): void => { if (kinds.length > 0) setStep({ is: 'kind', ...because(reason) }); else taking.mutate(because(reason)); };
  // Where the hall is shut for the day the way that leads somewhere comes first.
  const bookFirst = booking && isOverToday(closed);
  const queue = `/offices/${office.id}/queue`;
  const back = <Button look="quiet" size="large" wide onPress={() => { taking.reset(); setStep(START); }}>{t('kiosk.again')}</Button>;
  return (
    <div className={classes(styles['choices'], step.is === 'start' && styles['start'])}>
      {taking.isError && <ProblemMessage error={taking.error} />}
      {step.is === 'start' && (
        <>
          {bookFirst && <a className={buttonClass({ size: 'large', wide: true })} href={me ? queue : signInHref(queue)}>{t(me ? 'booking.book' : 'kiosk.book')}</a>}
          <Button look={bookFirst ? 'secondary' : 'primary'} size="large" wide busy={taking.isPending} onPress={() => go()}>{t('take')}</Button>
          <Button look="secondary" size="large" wide onPress={() => setStep({ is: 'first' })}>{t('first')}</Button>
          {!me && <a className={buttonClass({ look: 'secondary', size: 'large', wide: true })} href={signInHref(location.pathname)}>{t('kiosk.card')}</a>}
          <p className={styles['note']}>{t(me ? 'kiosk.withCard' : 'kiosk.cardNote')}</p>
        </>
      )}
      {step.is === 'first' && (
        <>
          <h2>{t('firstWhy')}</h2>
          <p className={styles['note']}>{t('firstHint')}</p>
          {reasons.map((each) => <Button key={each.id} look="secondary" size="large" wide busy={taking.isPending} onPress={() => go(each.id)}>{text(each.name)}</Button>)}
          {back}
        </>
      )}
      {step.is === 'kind' && (
        <>
          <h2>{t('forWhat')}</h2>
          <Button size="large" wide busy={taking.isPending} onPress={() => taking.mutate(because(step.reason))}>{t('anyKind')}</Button>
          <p className={styles['note']}>{t('anyKindNote')}</p>
          {kinds.map((each) => <Button key={each.id} look="secondary" size="large" wide busy={taking.isPending} onPress={() => taking.mutate({ ...because(step.reason), kind: each.id as NonNullable<Wanted['kind']> })}>{text(each.name)}</Button>)}
          {back}
        </>
      )}
    </div>
  );
}
