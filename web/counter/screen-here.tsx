import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counter } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { counterQuery, letScreenGo, pairScreen } from './queries.ts';
import styles from './counter.module.css';

/** The screen that faces the person: paired by the code that it shows, let go again. */
export function ScreenHere({ screen }: Pick<Counter, 'screen'>) {
  const { t } = useTranslation('counter');
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const show = (now: Counter) => queries.setQueryData(counterQuery.queryKey, now);
  const pairing = useMutation({ mutationFn: () => pairScreen(code.trim()), onSuccess: (now) => { setCode(''); show(now); } });
  const ending = useMutation({ mutationFn: letScreenGo, onSuccess: (now) => { show(now); toast(t('screen.letGoDone')); } });
  const { of: wrong, any } = useFieldFaults(pairing.error, { code });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pairing.isPending) pairing.mutate();
  };
  return (
    <section aria-labelledby="screen" className={styles['card']}>
      <h2 id="screen">{t('screen.here')}</h2>
      {screen ? (
        <>
          <p className={styles['small']}>{t('screen.paired', { at: formatInstant(screen.pairedAt) })}</p>
          <div><Button size="small" look="secondary" busy={ending.isPending} onPress={() => ending.mutate()}>{t('screen.letGo')}</Button></div>
          {ending.isError && <ProblemMessage error={ending.error} signInAs="staff" />}
        </>
      ) : (
        <form className={styles['form']} onSubmit={submit} noValidate data-not-kept>
          <TextField label={t('screen.codeField')} hint={t('screen.hereText', { address: `${location.origin}/screen` })} value={code} inputMode="numeric" maxLength={6} onChange={setCode} error={wrong('code')} />
          <div><Button type="submit" look="secondary" busy={pairing.isPending}>{t('screen.pair')}</Button></div>
          {pairing.isError && !any && <ProblemMessage error={pairing.error} signInAs="staff" />}
        </form>
      )}
    </section>
  );
}
