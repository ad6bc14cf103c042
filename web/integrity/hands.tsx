import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/data-table.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Item } from './officers.tsx';
import { integrityHandsQuery } from './queries.ts';
import { Take } from './take.tsx';
import styles from './integrity.module.css';

/** Which items a hand has touched, and why: read when it is opened. */
export function Hands({ service }: { readonly service: string | undefined }) {
  const { t } = useTranslation('integrity');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles['part']} aria-labelledby="hands">
      <h2 id="hands">{t('hands')}</h2>
      <p className={styles['small']}>{t('handsLead')}</p>
      <Take part="hands" name={t('hands')} service={service} />
      <details className={styles['fold']} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('handsOpen')}</summary>
        {isOpen && <Rows service={service} />}
      </details>
    </section>
  );
}

function Rows({ service }: { readonly service: string | undefined }) {
  const { t } = useTranslation('integrity');
  const text = useText();
  const read = useQuery(integrityHandsQuery(service));
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  const { hands, more } = seen;
  if (hands.length === 0) return <>{problem}<p className={styles['small']}>{t('groundsNone')}</p></>;
  return (
    <>
      {problem}
      <DataTable of="hands" heads={[{ text: t('item') }, { text: t('code') }, { text: t('when') }, { text: t('ground') }]} rows={hands.map(({ case: number, no, name, at, grounds }) => ({
        key: `${number}/${String(no)}/${at}`,
        cells: [
          <Item key="item" number={number} no={no} />, text(name), formatInstant(at),
          <ul key="grounds">{grounds.map((ground) => <li key={`${ground.text.zh}/${ground.element?.zh ?? ''}`}>{text(ground.text)}{ground.element && <span className={styles['small']}> {text(ground.element)}</span>}{ground.department && <span className={styles['small']}> · {text(ground.department)}</span>}</li>)}</ul>,
        ],
      }))} />
      {more && <p className={styles['small']}>{t('handsMore', { count: hands.length })}</p>}
    </>
  );
}
