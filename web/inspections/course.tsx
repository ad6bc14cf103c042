import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { StaffInspection } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { Basis } from './basis.tsx';
import { Intended } from './intended.tsx';
import styles from './inspections.module.css';

type Round = Pick<StaffInspection, 'number' | 'aspects'> & { readonly found: NonNullable<StaffInspection['found']>; readonly hearing: StaffInspection['hearing']; readonly waits: boolean };

/** What was found, what the person said, and what was concluded, in their order; what had been found before, and was found anew, first. */
export function Course({ inspection }: { readonly inspection: StaffInspection }) {
  const { t } = useTranslation('inspections');
  const { number, aspects, found, hearing, earlier, status } = inspection;
  if (!found) return null;
  return (
    <section className={styles['card']} aria-labelledby="found">
      <h2 id="found">{t('found.title')}</h2>
      {earlier.map((round) => <details key={round.found.at}><summary>{t('found.earlier', { at: formatInstant(round.found.at) })}</summary><div className={styles['proof']}><FoundAndSaid number={number} aspects={aspects} found={round.found} hearing={round.hearing} waits={false} /></div></details>)}
      <FoundAndSaid number={number} aspects={aspects} found={found} hearing={hearing} waits={status === 'hearing'} />
      <Conclusion inspection={inspection} />
    </section>
  );
}

function FoundAndSaid({ number, aspects, found, hearing, waits }: Round) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const files = (list: readonly { readonly id: string; readonly name: string }[]): ReactNode => list.length > 0 && <p>{t('found.files')}{t('mark.colon', { ns: 'ui' })}{list.map(({ id, name }) => <a key={id} href={`/api/v1/staff/inspections/${number}/files/${id}`} target="_blank" rel="noreferrer">{name}</a>)}</p>;
  return (
    <>
      <ul className={styles['list']}>{aspects.map(({ aspect, name }) => { const { verdict, note } = found.findings[aspect]; return <li key={aspect}><strong>{text(name)}</strong> <Tag tone={verdict === 'ok' ? 'jade' : verdict === 'doubt' ? 'amber' : 'vermilion'}>{t(`find.verdict.${verdict}`)}</Tag>{note !== '' && <p className={styles['said']}><AsWritten>{note}</AsWritten></p>}</li>; })}</ul>
      {files(found.files)}
      {hearing && (
        <>
          <h3>{t('hearing.title')}</h3>
          <p className={styles['small']}>{hearing.until === undefined ? t('hearing.noUntil') : t('hearing.until', { day: formatDay(hearing.until) })}{t('mark.open', { ns: 'ui' })}<Basis of={hearing.basis} />{t('mark.close', { ns: 'ui' })}</p>
          <p><span className={styles['small']}>{t('hearing.told')}</span><br /><span className={styles['said']}>{hearing.told}</span></p>
          {hearing.intended === undefined ? <p className={styles['small']}>{t('intended.none')}</p> : <Intended all={hearing.intended} title={t('intended.staff')} />}
          {hearing.said.map((said) => <div key={said.at}><p><span className={styles['small']}>{t(`hearing.said.${said.by}`)} · {formatInstant(said.at)}</span><br /><span className={styles['said']}>{said.text}</span></p>{files(said.files)}</div>)}
          {(waits || hearing.said.length === 0) && <p className={styles['small']}>{t(waits ? 'hearing.waits' : 'hearing.nothing')}</p>}
        </>
      )}
    </>
  );
}

function Conclusion({ inspection: { conclusion, confirmed, carriedOut, consequences, status } }: { readonly inspection: StaffInspection }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  const nameOf = (consequence: string): string => { const known = consequences.find((each) => each.consequence === consequence); return known ? text(known.name) : consequence; };
  if (!conclusion) return null;
  return (
    <>
      <h3>{t('conclusion.title')}</h3>
      <p><strong>{t(`conclude.kinds.${conclusion.conclusion}`)}</strong>{conclusion.reason !== '' && <><br /><span className={styles['said']}><AsWritten>{conclusion.reason}</AsWritten></span></>}</p>
      {conclusion.consequences.length > 0 && <p>{t('conclusion.follows', { names: conclusion.consequences.map(nameOf).join(t('mark.list', { ns: 'ui' })) })}</p>}
      {conclusion.stands !== undefined && <p><strong>{t('conclusion.stands')}</strong>{t('mark.colon', { ns: 'ui' })}<span className={styles['said']}>{conclusion.stands}</span></p>}
      {confirmed && <p className={styles['small']}>{t('conclusion.confirmed', { by: confirmed.by, at: formatInstant(confirmed.at) })}</p>}
      {carriedOut.map((each) => <Notice key={each.consequence} tone="good" title={t('conclusion.carried', { name: nameOf(each.consequence), what: each.what })} />)}
      {status === 'ordered' && <Notice tone="wait" title={t('conclusion.waits')} />}
    </>
  );
}
