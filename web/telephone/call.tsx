import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterVisit } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { toast } from '../ui/toast.tsx';
import { AskAgain } from '../counter/ask-again.tsx';
import { MatterPick } from '../counter/matter-pick.tsx';
import { setVisit } from '../ui/visit.ts';
import { endCall, telephoneQuery } from './queries.ts';
import styles from './telephone.module.css';

/** Who is on the telephone: what they call about, and what was handed in, with the number and the code to read to them. */
export function Call({ call }: { readonly call: CounterVisit }) {
  const { t } = useTranslation('telephone');
  const text = useText();
  const queries = useQueryClient();
  const matters = call.parties[0]?.matters ?? [];
  const [wanted, setWanted] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const done = call.cases.filter(({ here }) => here);
  const ending = useMutation({
    mutationFn: () => endCall(call.id),
    onSuccess: (now) => {
      setVisit(null);
      queries.setQueryData(telephoneQuery.queryKey, now);
      toast(t('ended'));
    },
  });
  // The hall begins anew in this tab, as that of the caller.
  const open = () => {
    setChecked(true);
    if (wanted === null) return;
    setVisit(call.id, { call: true });
    location.assign(`/life-events/${wanted}/apply`);
  };
  return (
    <section className={styles['card']} aria-labelledby="now">
      <h2 id="now">{t('now', { name: call.person.name })}</h2>
      <p className={styles['small']}>{call.person.number} · {t('known')} · {t('until', { at: formatInstant(call.until) })}</p>
      <details><summary>{t('consent')}</summary><p lang="zh-CN">{call.consent}</p></details>
      <div className={styles['acts']}>
        <MatterPick label={t('what')} matters={matters} value={wanted} onChange={setWanted} error={checked && wanted === null ? t('field.choose', { ns: 'ui' }) : undefined} />
        <Button onPress={open}>{t('fill')}</Button>
      </div>
      {done.length > 0 && <h3>{t('done')}</h3>}
      <ul className={styles['done']}>
        {done.map(({ number, code, name, items }) => (
          <li key={number}>
            <strong>{text(name)}</strong>
            <p className={styles['small']}>{t('readOut')}</p>
            <dl className={styles['out']}>
              <div><dt>{t('caseNumber')}</dt><dd>{number}</dd></div>
              {code !== undefined && <div><dt>{t('code')}</dt><dd>{code}</dd></div>}
            </dl>
            <p className={styles['small']}>{t('itemsOf', { names: items.map((item) => text(item.name)).join(t('mark.list', { ns: 'ui' })) })}{t('told')}</p>
          </li>
        ))}
      </ul>
      <AskAgain visit={call.id} />
      {ending.isError && <ProblemMessage error={ending.error} />}
      <div className={classes(styles['acts'], styles['part'])}><Button look="secondary" busy={ending.isPending} onPress={() => ending.mutate()}>{t('end')}</Button></div>
    </section>
  );
}
