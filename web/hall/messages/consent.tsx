import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { putConsent } from '../../ui/api.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { formatInstant } from '../../ui/format.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { toast } from '../../ui/toast.tsx';
import { consentQuery } from '../queries.ts';
import styles from './messages.module.css';

/** Whether decisions may be delivered electronically. Said here it holds at once, for what is decided from then on. */
export function Consent() {
  const { t } = useTranslation('hall');
  const queries = useQueryClient();
  const read = useQuery(consentQuery);
  const saying = useMutation({
    mutationFn: putConsent,
    onSuccess: (consent) => {
      queries.setQueryData(consentQuery.queryKey, consent);
      toast(t(consent.given ? 'consent.givenNow' : 'consent.takenBack'));
    },
  });
  return (
    <section className={styles['consent']} aria-labelledby="consent">
      <h2 id="consent">{t('consent.title')}</h2>
      <p className={styles['lead']}>{t('consent.lead')}</p>
      {read.isPending && <Skeleton lines={2} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (
        <ChoiceList
          label={t('consent.title')} hideLabel row value={read.data.given ? 'yes' : 'no'} onChange={(value) => saying.mutate(value === 'yes')}
          hint={read.data.at === undefined ? undefined : t(read.data.given ? 'consent.since' : 'consent.backSince', { at: formatInstant(read.data.at) })}
          choices={[{ id: 'yes', name: t('consent.yes') }, { id: 'no', name: t('consent.no') }]}
        />
      )}
      {saying.isError && <ProblemMessage error={saying.error} />}
    </section>
  );
}
