import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseProgress } from '../../ui/api-types.ts';
import { getProgress, getSlip } from '../../ui/api.ts';
import { FollowedComplaint } from '../../complaints/followed.tsx';
import { progressQuery } from '../../complaints/queries.ts';
import { Button } from '../../ui/button.tsx';
import { formatDay, formatInstant, formatTime } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { Line } from '../../ui/line.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { problemOf } from '../../ui/request.ts';
import { StatusTag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { whenGone } from '../../ui/when-gone.ts';
import { headlineParts } from '../case/headline.ts';
import { Slip } from './slip.tsx';
import styles from './track.module.css';

const numberPattern = /^\d{6}-\d{8}-\d{6,}-\d$/;
const complaintPattern = /^TS\d{6}-\d{8}-\d{6,}-\d$/;
/** On the slip of a counter that received while the line was down. */
const slipPattern = /^LX\d{6}-\d{6,}-\d{3}-\d$/;

/** Progress by number and query code, for anybody who holds both. What was found stands first; the form for another one is folded below it. */
export function TrackPage() {
  const { t } = useTranslation('hall');
  const asked = useSearch({ from: '/hall/track' });
  const navigate = useNavigate();
  const [number, setNumber] = useState(asked.number ?? '');
  const [code, setCode] = useState(asked.code ?? '');
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState<string | null>(null);
  // Of what was found, for which the form stands open for another one.
  const key = `${asked.number ?? ''} ${asked.code ?? ''}`;
  const [another, setAnother] = useState<string | null>(null);
  const clean = { number: number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase(), code: code.trim().toUpperCase() };
  const wrongNumber = numberPattern.test(clean.number) || slipPattern.test(clean.number) || complaintPattern.test(clean.number) ? undefined : t('track.wrongNumber');
  const wrongCode = /^[0-9A-Z]{4}-?[0-9A-Z]{4}$/.test(clean.code) ? undefined : t('track.wrongCode');
  const isSlip = slipPattern.test(asked.number ?? '');
  const isComplaint = complaintPattern.test(asked.number ?? '');
  const ready = asked.number !== undefined && asked.code !== undefined && !isSlip && !isComplaint;
  const progress = useQuery({ queryKey: ['progress', asked.number, asked.code], queryFn: () => getProgress(asked.number ?? '', asked.code ?? ''), enabled: ready, refetchInterval: (query) => (query.state.data?.status === 'open' ? 15_000 : false) });
  // The same as what these two show below: asked for once.
  const slip = useQuery({ queryKey: ['slip', asked.number ?? '', asked.code ?? ''], queryFn: () => getSlip(asked.number ?? '', asked.code ?? ''), enabled: isSlip && asked.code !== undefined });
  const complaint = useQuery({ ...progressQuery(asked.number ?? '', asked.code ?? ''), enabled: isComplaint && asked.code !== undefined });
  const sought = isSlip ? slip : isComplaint ? complaint : progress;
  const found = [progress, slip, complaint].some(({ data }) => data !== undefined);
  const result = useRef<HTMLDivElement>(null);
  // What was asked for by the form has come, and the form is folded.
  const arrived = found && sent === key ? key : null;
  useEffect(() => { if (arrived !== null) whenGone(() => result.current); }, [arrived]);
  const open = !found || another === key;
  const fold = (event: MouseEvent): void => {
    event.preventDefault();
    setAnother(open ? null : key);
    if (!open && clean.number === asked.number) { setNumber(''); setCode(''); setTried(false); }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongNumber || wrongCode) return;
    setSent(`${clean.number} ${clean.code}`);
    if (asked.number === clean.number && asked.code === clean.code) void sought.refetch();
    else void navigate({ to: '/track', search: clean });
  };
  const form = (
    <>
      <p className={styles['lead']}>{t('track.lead')} <Link to="/verify">{t('verify.open')}</Link></p>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <TextField label={t('track.number')} hint={t('track.numberHint')} value={number} onChange={setNumber} maxLength={60} error={tried ? wrongNumber : undefined} />
        <TextField label={t('track.code')} hint={t('track.codeHint')} name="code" value={code} onChange={setCode} maxLength={12} error={tried ? wrongCode : undefined} />
        <Button type="submit" busy={sought.isFetching && !sought.data}>{t('track.find')}</Button>
      </form>
    </>
  );
  return (
    <>
      <title>{`${t('track.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('track.title')}</h1>
      <div ref={result} tabIndex={-1} className={styles['result']}>
        {ready && progress.isPending && <Skeleton card />}
        {progress.isError && (problemOf(progress.error).status === 404 ? <Notice tone="bad" live title={t('track.notFound')}>{t('track.notFoundText')}</Notice> : <ProblemMessage error={progress.error} onRetry={() => void progress.refetch()} />)}
        {progress.data && <Found progress={progress.data} />}
        {isComplaint && asked.number !== undefined && asked.code !== undefined && <FollowedComplaint number={asked.number} code={asked.code} />}
        {isSlip && asked.number !== undefined && asked.code !== undefined && <Slip number={asked.number} code={asked.code} />}
      </div>
      <details className={found ? styles['another'] : undefined} open={open}><summary hidden={!found} onClick={fold}>{t('track.another')}</summary>{open && form}</details>
    </>
  );
}

function Found({ progress }: { readonly progress: CaseProgress }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return (
    <section className={styles['found']} aria-labelledby="found">
      <p className={styles['lead']}>{t('case.number', { number: progress.number })} · {t(progress.takenOver ? 'case.takenOverAt' : 'case.submitted', { at: formatInstant(progress.submittedAt) })}</p>
      <h2 id="found">{t('case.headline', { name: text(progress.lifeEvent), parts: headlineParts(progress.items).map(({ key, count }) => t(`case.${key}`, { count })).join(t('case.headlineJoin')) })}</h2>
      <div className={styles['card']}><Line stations={progress.items.map((item) => ({ no: item.no, name: text(item.short), status: item.status, after: item.after }))} {...(progress.takenOver ? { startName: t('case.takenOverStart'), startNote: formatDay(progress.takenOver.acceptedOn) } : { startNote: formatTime(progress.submittedAt) })} /></div>
      <ul className={styles['items']}>{progress.items.map((item) => <li key={item.no}><strong>{text(item.name)}</strong><StatusTag status={item.status} />{item.status !== 'approved' && item.status !== 'refused' && <span>{text(item.headline)}</span>}</li>)}</ul>
      <p className={styles['lead']}>{t('track.privacy')}</p>
    </section>
  );
}
