import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { EntryLine } from '../merges/entry-line.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { NotRead } from '../task/not-read.tsx';
import type { ContradictionView } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { TooLate } from '../ui/too-late.tsx';
import { contradictionOf, contradictionQuery } from './queries.ts';
import { periodText } from './period-text.ts';
import { SettleActs } from './settle-acts.tsx';
import { toneOf } from './tone.ts';
import styles from './contradictions.module.css';

/** One record that is at odds: what the list says, what the register says of whoever it is about, and how it is settled. */
export function ContradictionPage() {
  const { t } = useTranslation('contradictions');
  const { id = '' }: { readonly id?: string } = useParams({ strict: false });
  return <StaffOnly title={t('title')} back={`/desk/contradictions/${id}`} needs="registrar" only={{ title: t('only'), how: t('onlyHow') }}>{() => <Opened id={id} />}</StaffOnly>;
}

function Opened({ id }: { readonly id: string }) {
  const { t } = useTranslation('contradictions');
  const text = useText();
  const read = useQuery(contradictionQuery(id));
  const seen = stillThere(read);
  return (
    <>
      <p><Link to="/desk/contradictions">← {t('back')}</Link></p>
      <h1>{seen ? `${text(seen.register)}${t('mark.colon', { ns: 'ui' })}${t(`cause.${seen.cause}`)}` : t('title')}</h1>
      {read.isPending && <Skeleton card lines={6} />}
      <NotRead read={read} of={contradictionOf(id)} />
      {seen && <Shown shown={seen} />}
    </>
  );
}

function Shown({ shown }: { readonly shown: ContradictionView }) {
  const { t } = useTranslation('contradictions');
  const text = useText();
  const { named, holder, settled } = shown;
  const officer = settled?.by === undefined ? '' : t('officer', { number: settled.by });
  return (
    <>
      <p className={styles['meta']}>{settled && <Tag tone={toneOf(shown)}>{t(`act.${settled.act}`)}</Tag>}<span>{t('of', { department: text(shown.department), list: text(shown.list), period: periodText(shown.period) })}</span><span>{shown.firstAt === shown.at ? t('sinceOnce', { at: formatInstant(shown.at) }) : t('since', { first: formatInstant(shown.firstAt), at: formatInstant(shown.at) })}</span></p>
      <p className={styles['lead']}>{t(`why.${shown.cause}`)}</p>
      {settled && <Notice tone={settled.act === 'follow' ? 'good' : 'info'} title={t(`done.${settled.act}`, { by: officer, at: formatInstant(settled.at) })}>{settled.note !== undefined && <p className={styles['said']}><AsWritten>{settled.note}</AsWritten></p>}</Notice>}
      <div className={styles['part']}><Says shown={shown} /></div>
      <section className={styles['part']} aria-labelledby="entries">
        <h2 id="entries">{t('entries')}</h2>
        <div className={styles['pair']}>
          {holder && <Side title={t('holder')} side={holder} shown={shown} />}
          {named && <Side title={t(holder ? 'named' : 'person')} side={named} shown={shown} />}
        </div>
        <p className={styles['small']}>{t('logged')}</p>
      </section>
      {settled && <div className={styles['part']}><TooLate of={contradictionOf(shown.id)} now={t(`done.${settled.act}`, { by: officer, at: formatInstant(settled.at) })} /></div>}
      {!settled && <section className={styles['part']} aria-labelledby="settle"><h2 id="settle">{t('settle')}</h2><SettleActs shown={shown} /></section>}
    </>
  );
}

/** What the list says, as far as it is kept. */
function Says({ shown: { record, named, settled } }: { readonly shown: ContradictionView }) {
  const { t } = useTranslation('contradictions');
  const text = useText();
  return (
    <section className={styles['card']} aria-labelledby="says">
      <h2 id="says">{t('says')}</h2>
      {!record && <p>{t(named === undefined ? 'unnamed' : settled ? 'forgotten' : 'unsaid')}</p>}
      {record && named && <p className={styles['who']}><strong>{named.name}</strong><span>{named.number}</span><span>{record.to === undefined ? t('when', { from: formatDay(record.from) }) : t('until', { from: formatDay(record.from), to: formatDay(record.to) })}</span></p>}
      {record?.withdrawn === true && <p>{t('withdrawn')}</p>}
      {record && record.fields.length > 0 && <dl>{record.fields.map((field) => <div key={field.name.zh}><dt>{text(field.name)}</dt><dd>{text(field.text)}</dd></div>)}</dl>}
    </section>
  );
}

function Side({ title, side: { name, number, entries }, shown }: { readonly title: string; readonly side: NonNullable<ContradictionView['holder']>; readonly shown: ContradictionView }) {
  const { t } = useTranslation('contradictions');
  const text = useText();
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className={styles['who']}><strong>{name}</strong><span>{number}</span></p>
      {entries.length === 0 && <p className={styles['small']}>{t('noEntries', { register: text(shown.register) })}</p>}
      {entries.length > 0 && <ul className={styles['lines']}>{entries.map((entry) => <li key={entry.id}><EntryLine entry={entry} /><p className={styles['small']}>{t('recorded', { at: formatInstant(entry.recordedAt) })}{entry.ended && ` · ${t('ended', { at: formatInstant(entry.ended.at), because: text(entry.ended.because) })}`}</p>{entry.id === shown.entry && <p><Tag tone="blue">{t('became')}</Tag></p>}</li>)}</ul>}
    </section>
  );
}
