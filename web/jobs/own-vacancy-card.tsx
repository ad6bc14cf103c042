import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { OwnVacancy } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag, type Tone } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { Findings } from './findings.tsx';
import { yuan } from './money.ts';
import { closeVacancy, ownVacanciesQuery, renewVacancy } from './queries.ts';
import { VacancyForm } from './vacancy-form.tsx';
import styles from './jobs.module.css';

const TONES: Record<OwnVacancy['status'], Tone> = { published: 'jade', checking: 'amber', refused: 'vermilion', closed: 'grey' };
const REASONS = ['filled', 'cancelled'] as const;

/** A vacancy at its enterprise: where it stands and why, and what can be done with it. */
export function OwnVacancyCard({ vacancy }: { readonly vacancy: OwnVacancy }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [closing, setClosing] = useState(false);
  const [reason, setReason] = useState<string | null>('filled');
  const { written, status, expired } = vacancy;
  const done = async (told: string): Promise<void> => { setClosing(false); toast(told); await queries.invalidateQueries(ownVacanciesQuery); };
  const renewing = useMutation({ mutationFn: () => renewVacancy(vacancy), onSuccess: (now) => done(t(`employer.told.${now.status}`)) });
  const ending = useMutation({ mutationFn: () => closeVacancy(vacancy, t(`employer.reasons.${reason === 'filled' ? 'filled' : 'cancelled'}`)), onSuccess: () => done(t('employer.told.closed')) });
  const failed = renewing.error ?? ending.error;
  // One that a partner has posted is the partner's to change; closed it can be here too, because it stands in the enterprise's name.
  const mine = vacancy.via === undefined;
  if (editing) return <VacancyForm vacancy={vacancy} onClose={() => setEditing(false)} />;
  return (
    <article className={styles['card']} aria-label={written.title}>
      <header className={styles['head']}><h2><AsWritten>{written.title}</AsWritten></h2><span className={styles['marks']}>{expired && <Tag>{t('employer.expired')}</Tag>}<Tag tone={TONES[status]}>{t(`employer.status.${status}`)}</Tag>{vacancy.via && <Tag tone="blue">{t('via', { name: text(vacancy.via) })}</Tag>}</span></header>
      <p className={styles['small']}>{t('wage', { from: yuan(written.wageFrom), to: yuan(written.wageTo) })} · {text(vacancy.district)} · {t('openings', { count: written.places })} · {vacancy.expiresOn === undefined ? t('published', { day: formatDay(vacancy.publishedOn) }) : t('until', { day: formatDay(vacancy.expiresOn) })}</p>
      {vacancy.request && <p>{t('employer.checking', { number: vacancy.request.number, day: vacancy.request.due === undefined ? '' : formatDay(vacancy.request.due) })} {vacancy.request.draw !== undefined && <a href={vacancy.request.draw}>{t('questions.draw')}</a>}</p>}
      {vacancy.reason !== undefined && <p className={styles['said']}><AsWritten>{t('employer.reason', { reason: vacancy.reason })}</AsWritten></p>}
      {vacancy.remedy !== undefined && vacancy.remedy !== '' && <p className={styles['said']}><AsWritten>{t('employer.remedy', { remedy: vacancy.remedy })}</AsWritten></p>}
      {status !== 'published' && status !== 'closed' && <Findings findings={vacancy.findings} />}
      {status !== 'closed' && (
        <div className={styles['acts']}>
          {mine && <Button look={status === 'refused' ? 'primary' : 'secondary'} size="small" onPress={() => setEditing(true)} label={`${t('employer.change')} · ${written.title}`}>{t('employer.change')}</Button>}
          {mine && status === 'published' && <Button look="secondary" size="small" busy={renewing.isPending} onPress={() => renewing.mutate()} label={`${t('employer.renew')} · ${written.title}`}>{t('employer.renew')}</Button>}
          <Button look="quiet" size="small" onPress={() => setClosing(true)} label={`${t('employer.close')} · ${written.title}`}>{t('employer.close')}</Button>
        </div>
      )}
      {failed && <ProblemMessage error={failed} signInAs="enterprise" />}
      <Dialog open={closing} onClose={() => setClosing(false)} title={t('employer.closeSure')} actions={<><Button look="quiet" onPress={() => setClosing(false)}>{t('cancel')}</Button><Button busy={ending.isPending} onPress={() => ending.mutate()}>{t('employer.close')}</Button></>}>
        <p>{t('employer.closeText')}</p>
        <ChoiceList label={t('employer.why')} value={reason} onChange={setReason} choices={REASONS.map((id) => ({ id, name: t(`employer.reasons.${id}`) }))} />
      </Dialog>
    </article>
  );
}
