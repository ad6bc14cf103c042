import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceView, Supervision } from '../ui/api-types.ts';
import { postAbsenceEnd } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { formatShortDay } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { whenGone } from '../ui/when-gone.ts';
import { AbsenceForm } from './absence-form.tsx';
import styles from './supervision.module.css';

type Props = { readonly absences: readonly AbsenceView[]; readonly lead: string; /** Whom a supervisor may enter; none where it is the own absence. */ readonly officers?: Supervision['officers']; readonly experts?: Supervision['experts'] };

/** Who is away or will be, with a way to enter it and to end it. */
export function Absences({ absences, lead, officers, experts }: Props) {
  const { t } = useTranslation('supervision');
  // An entry that has ended takes its button along: the keyboard goes on above the list.
  const top = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <p ref={top} tabIndex={-1} className={styles['lead']}>{lead}</p>
      {absences.length === 0 ? <p className={styles['small']}>{t('absence.none')}</p> : <ul className={styles['absences']}>{absences.map((absence) => <Absence key={absence.id} absence={absence} named={officers !== undefined} onEnded={() => whenGone(() => top.current)} />)}</ul>}
      <AbsenceForm {...(officers && { officers })} {...(experts && { experts })} />
    </>
  );
}

function Absence({ absence, named, onEnded }: { readonly absence: AbsenceView; readonly named: boolean; readonly onEnded: () => void }) {
  const { t } = useTranslation('supervision');
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => postAbsenceEnd(absence.id),
    onSuccess: async () => {
      toast(t(absence.now ? 'absence.ended' : 'absence.cancelled'));
      await queries.invalidateQueries({ queryKey: ['supervision'] });
      onEnded();
    },
  });
  const from = formatShortDay(absence.from);
  return (
    <li>
      {named && <strong>{absence.name} {absence.officer}</strong>}
      <span>{absence.to === undefined ? t('absence.open', { from }) : t('absence.until', { from, to: formatShortDay(absence.to) })} · {t(`absence.reasons.${absence.reason}`)}</span>
      {absence.now && <Tag tone="amber">{t('absence.now')}</Tag>}
      <Button look="secondary" size="small" busy={end.isPending} onPress={() => end.mutate()} label={absence.now ? t('absence.backOf', { name: absence.name }) : t('absence.cancelOf', { name: absence.name, from })}>{t(absence.now ? 'absence.back' : 'absence.cancel')}</Button>
      {end.isError && <ProblemMessage error={end.error} signInAs="staff" />}
    </li>
  );
}
