import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mandates, MandateView } from '../ui/api-types.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Select } from '../ui/select.tsx';
import { Tag } from '../ui/tag.tsx';
import { toast } from '../ui/toast.tsx';
import { mandatesQuery, revokeMandate } from './queries.ts';
import styles from './parties.module.css';

type Props = { readonly mandate: MandateView; readonly matters: Mandates['matters'] };

/** One mandate, from either side: what it lets do, its words, what was done under it; to take back or to act by. */
export function MandateCard({ mandate, matters }: Props) {
  const { t } = useTranslation('parties');
  const text = useText();
  const { other, status, events, cases } = mandate;
  const holds = status === 'in-force' || status === 'not-yet';
  return (
    <article className={styles['card']}>
      <h3>{other.name} <span className={styles['small']}>{other.number}</span> <Tag tone={holds ? 'jade' : 'grey'}>{t(`status.${status}`)}</Tag></h3>
      <p>{events === null ? t('all') : events.map(({ name }) => text(name)).join(t('mark.list', { ns: 'ui' }))}</p>
      <p className={styles['small']}>{t('from', { from: formatDay(mandate.from), to: formatDay(mandate.to) })} · {t(mandate.sees ? 'sees' : 'seesNot')} · {t('signed', { at: formatInstant(mandate.signedAt) })}{mandate.revokedAt !== undefined && ` · ${t('revokedAt', { at: formatInstant(mandate.revokedAt) })}`}</p>
      <details><summary>{t('statement')}</summary><p lang="zh-CN">{mandate.statement}</p></details>
      <div>
        <strong>{t('done')}</strong>
        {cases.length === 0 ? <p className={styles['small']}>{t('doneNone')}</p> : (
          <ul>{cases.map(({ number, name, status: stands, submittedAt }) => <li key={number}>{mandate.given || status === 'in-force' ? <Link to="/cases/$number" params={{ number }}>{text(name)}</Link> : text(name)} <span className={styles['small']}>{number} · {formatInstant(submittedAt)} · {t(stands)}</span></li>)}</ul>
        )}
      </div>
      {mandate.given && holds && <Revoke mandate={mandate} />}
      {mandate.about !== undefined && <Act about={mandate.about} name={other.name} matters={events ?? matters} />}
    </article>
  );
}

function Revoke({ mandate: { id, other } }: Pick<Props, 'mandate'>) {
  const { t } = useTranslation('parties');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoking = useMutation({
    mutationFn: () => revokeMandate(id),
    onSuccess: (now) => {
      queries.setQueryData(mandatesQuery.queryKey, now);
      toast(t('revoked'));
    },
  });
  return (
    <div className={styles['acts']}>
      <Button look="secondary" size="small" busy={revoking.isPending} onPress={() => setAsking(true)}>{t('revoke')}</Button>
      {revoking.isError && <ProblemMessage error={revoking.error} />}
      {asking && <AskFirst title={t('revokeTitle', { name: other.name })} text={t('revokeText')} yes={t('revokeDo')} no={t('revokeKeep')} onYes={() => { setAsking(false); revoking.mutate(); }} onNo={() => setAsking(false)} />}
    </div>
  );
}

function Act({ about, name, matters }: { readonly about: string; readonly name: string; readonly matters: Mandates['matters'] }) {
  const { t } = useTranslation('parties');
  const text = useText();
  const [chosen, setChosen] = useState(matters[0]?.id ?? '');
  return (
    <div className={styles['acts']}>
      <Select label={t('applyTo')} value={chosen} onChange={setChosen} options={matters.map((each) => ({ id: each.id, name: text(each.name) }))} />
      <Link to="/life-events/$lifeEvent/apply" params={{ lifeEvent: chosen }} search={{ about }} className={buttonClass()}>{t('apply', { name })}</Link>
    </div>
  );
}
