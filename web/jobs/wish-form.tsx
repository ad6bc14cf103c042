import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyJobs } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { TextField } from '../ui/text-field.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { toast } from '../ui/toast.tsx';
import { fenOf, yuan } from './money.ts';
import { choicesQuery, deleteWish, myJobsQuery, putWish } from './queries.ts';
import styles from './jobs.module.css';

/** What somebody looks for. It is used to find what fits and for nothing else, and can be deleted. */
export function WishForm({ wish }: { readonly wish: MyJobs['wish'] }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const queries = useQueryClient();
  const choices = useQuery(choicesQuery);
  const [editing, setEditing] = useState(false);
  const [occupations, setOccupations] = useState<readonly string[]>(wish?.occupations ?? []);
  const [districts, setDistricts] = useState<readonly string[]>(wish?.districts ?? []);
  const [wage, setWage] = useState(wish?.wageFrom ? yuan(wish.wageFrom).replaceAll(',', '') : '');
  const done = (now: MyJobs, told: string): void => { queries.setQueryData(myJobsQuery.queryKey, now); toast(told); };
  const saving = useMutation({ mutationFn: () => putWish({ occupations: [...occupations], districts: [...districts], wageFrom: fenOf(wage) || null }), onSuccess: (now) => { setEditing(false); done(now, t('my.saved')); } });
  const deleting = useMutation({ mutationFn: deleteWish, onSuccess: (now) => done(now, t('my.deleted')) });
  // What there is to choose from stays while it cannot be read anew: what was chosen of it is not lost.
  const offered = stillThere(choices);
  if (offered === undefined) return choices.isError ? <ProblemMessage error={choices.error} onRetry={() => void choices.refetch()} /> : <Skeleton lines={3} />;
  const named = (codes: readonly string[], list: readonly { code: string; name: { zh: string; en: string } }[]): string => list.filter(({ code }) => codes.includes(code)).map(({ name }) => text(name)).join(t('comma'));
  if (!editing) {
    return (
      <div className={styles['card']}>
        {wish ? <p>{[named(wish.occupations, offered.occupations), named(wish.districts, offered.districts), wish.wageFrom ? t('atLeast', { yuan: yuan(wish.wageFrom) }) : ''].filter((each) => each !== '').join(' · ') || t('my.anything')}</p> : <p>{t('my.noWish')}</p>}
        <div className={styles['acts']}>
          <Button look={wish ? 'secondary' : 'primary'} onPress={() => setEditing(true)}>{t(wish ? 'my.change' : 'my.tell')}</Button>
          {wish && <Button look="quiet" busy={deleting.isPending} onPress={() => deleting.mutate()}>{t('my.delete')}</Button>}
        </div>
        {deleting.isError && <ProblemMessage error={deleting.error} />}
      </div>
    );
  }
  const submit = (event: FormEvent): void => { event.preventDefault(); if (!saving.isPending) saving.mutate(); };
  return (
    <form className={styles['form']} aria-label={t('my.wish')} noValidate onSubmit={submit}>
      <div className={styles['compact']}>
      <ChoiceList many label={t('my.occupations')} value={occupations} onChange={setOccupations} choices={offered.occupations.map(({ code, name }) => ({ id: code, name: text(name) }))} row />
      <ChoiceList many label={t('my.districts')} value={districts} onChange={setDistricts} choices={offered.districts.map(({ code, name }) => ({ id: code, name: text(name) }))} row />
      </div>
      <TextField label={t('my.wage')} unit={t('field.yuan', { ns: 'ui' })} inputMode="numeric" value={wage} maxLength={9} onChange={setWage} optional />
      {saving.isError && <ProblemMessage error={saving.error} />}
      <div className={styles['acts']}><Button type="submit" busy={saving.isPending}>{t('my.save')}</Button><Button look="quiet" onPress={() => setEditing(false)}>{t('cancel')}</Button></div>
    </form>
  );
}
