import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenAct, ScreenBegun, ScreenNow } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import { actOnScreen } from './queries.ts';
import { SignaturePad, type Strokes } from './signature-pad.tsx';
import styles from './screen.module.css';

type Sheet = NonNullable<ScreenNow['sheet']>;
type Act = Omit<ScreenAct, 'sheet'>;

/** What is filled in for the person, line by line, and what they say to it: what is wrong, that it is right, their signature. */
export function ScreenSheet({ screen, sheet }: { readonly screen: ScreenBegun; readonly sheet: Sheet }) {
  const { t } = useTranslation('counter');
  const text = useText();
  const queries = useQueryClient();
  const acting = useMutation({ mutationFn: (act: Act) => actOnScreen(screen, { ...act, sheet: sheet.digest }), onSuccess: (now) => queries.setQueryData(['screen', screen.id], now) });
  const { event, answers, known, promises, items, stage, doubts } = sheet;
  const done = stage === 'signed' || stage === 'excused';
  const lines = { doubts, onDoubt: (line: string) => acting.mutate({ act: doubts.includes(line) ? 'settle' : 'doubt', line }), fixed: done || acting.isPending };
  return (
    <>
      <header><h1>{text(event)}</h1><p>{t(done ? 'screen.doneLead' : 'screen.looking')}{!done && `${t('mark.gap', { ns: 'ui' })}${t('screen.wrong')}`}</p></header>
      {stage === 'asked' && <Notice tone="wait" live title={t('screen.check')}>{t('screen.checkText')}</Notice>}
      {stage === 'confirmed' && <Notice tone="wait" live title={t('screen.sign')}>{t('screen.signBelow')}</Notice>}
      {stage === 'signed' && <Notice tone="good" live title={t('screen.signed')}>{t('screen.signedText')}</Notice>}
      {stage === 'excused' && <Notice tone="good" live title={t('screen.excused')}>{t('screen.signedText')}</Notice>}
      {doubts.length > 0 && <Notice tone="wait" live title={t('screen.doubted', { count: doubts.length })}>{t('screen.doubtedText')}</Notice>}
      <Lines id="answers" title={t('screen.answers')} lines={answers} none={t('screen.nothing')} {...lines} />
      {items.length > 0 && <Lines id="items" title={t('screen.items')} lines={items} />}
      {promises.length > 0 && <section aria-labelledby="promises"><h2 id="promises">{t('screen.promises')}</h2><ul>{promises.map((name) => <li key={name.zh}>{text(name)}</li>)}</ul></section>}
      {known.length > 0 && <Lines id="known" title={t('screen.known')} lines={known} {...lines} />}
      {stage === 'asked' && (
        <section className={styles['ask']} aria-labelledby="check">
          <h2 id="check">{t('screen.check')}</h2>
          <div><Button size="large" busy={acting.isPending} onPress={() => acting.mutate({ act: 'confirm' })}>{t('screen.confirm')}</Button></div>
        </section>
      )}
      {stage === 'confirmed' && <Sign key={sheet.digest} busy={acting.isPending} error={acting.error} onSign={(put) => acting.mutate({ act: 'sign', ...put })} />}
      {acting.isError && stage !== 'confirmed' && <ProblemMessage error={acting.error} />}
      {(stage === 'asked' || stage === 'confirmed') && <ToAct key={stage} id={stage === 'asked' ? 'check' : 'sign'} />}
    </>
  );
}

/** A long sheet has what is asked of the person at its end: while that is out of sight, a button at the edge of the screen leads there. */
function ToAct({ id }: { readonly id: 'check' | 'sign' }) {
  const { t } = useTranslation('counter');
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    const target = document.getElementById(id);
    if (!target) return undefined;
    // Only what is still below is led to: whoever has scrolled past the heading is there.
    const watch = new IntersectionObserver(([entry]) => setHidden(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top > 0));
    watch.observe(target);
    return () => watch.disconnect();
  }, [id]);
  const go = (): void => document.getElementById(id)?.parentElement?.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  return hidden && <div className={styles['toAct']}><Button size="large" onPress={go}>{t(id === 'check' ? 'screen.toCheck' : 'screen.toSign')}</Button></div>;
}

/** Drawn with finger or pen, or with a keyboard the name typed. */
function Sign({ busy, error, onSign }: { readonly busy: boolean; readonly error: unknown; readonly onSign: (put: { readonly strokes: Strokes } | { readonly name: string }) => void }) {
  const { t } = useTranslation('counter');
  const [typing, setTyping] = useState(false);
  const [name, setName] = useState('');
  const [strokes, setStrokes] = useState<Strokes>([]);
  const { of: wrong, any } = useFieldFaults(error, { name, strokes });
  const place = useRef<HTMLElement>(null);
  // It comes where “all is right” was pressed, taller than that was: nobody has to look for the field below the edge.
  useEffect(() => { place.current?.scrollIntoView({ block: 'nearest' }); }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSign({ name });
  };
  return (
    <section ref={place} className={styles['ask']} aria-labelledby="sign">
      <h2 id="sign">{t('screen.sign')}</h2><p>{t('screen.signText')}</p>
      {typing ? (
        <form className={styles['typed']} onSubmit={submit} noValidate>
          <TextField label={t('screen.typedName')} hint={t('screen.typedHint')} value={name} maxLength={100} autoFocus autoComplete="off" onChange={setName} error={wrong('name')} />
          <div className={styles['acts']}><Button type="submit" size="large" busy={busy}>{t('screen.signTyped')}</Button><Button size="large" look="quiet" onPress={() => setTyping(false)}>{t('screen.draw')}</Button></div>
        </form>
      ) : (
        <>
          <SignaturePad strokes={strokes} onChange={setStrokes} label={t('screen.field')} />
          {wrong('strokes') !== undefined && <p role="alert" className={styles['fault']}>! {wrong('strokes')}</p>}
          <div className={styles['acts']}>
            <Button size="large" busy={busy} disabled={strokes.length === 0} onPress={() => onSign({ strokes })}>{t('screen.signDrawn')}</Button>
            <Button size="large" look="secondary" disabled={strokes.length === 0} onPress={() => setStrokes([])}>{t('screen.clear')}</Button>
            <Button size="large" look="quiet" onPress={() => setTyping(true)}>{t('screen.type')}</Button>
          </div>
        </>
      )}
      {error !== null && !any && <ProblemMessage error={error} />}
    </section>
  );
}

type LinesProps = { readonly id: string; readonly title: string; readonly lines: Sheet['answers']; readonly none?: string; readonly doubts?: readonly string[]; readonly onDoubt?: (line: string) => void; readonly fixed?: boolean };

function Lines({ id, title, lines, none, doubts = [], onDoubt, fixed = false }: LinesProps) {
  const { t } = useTranslation('counter');
  const text = useText();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 && <p>{none}</p>}
      <dl>
        {lines.map(({ label, value, source, key }, index) => {
          const doubted = key !== undefined && doubts.includes(key);
          return (
            <div key={key ?? index} data-doubted={doubted || undefined}>
              <dt>{text(label)}</dt>
              <dd>
                {text(value)}
                {source && <small>{t('screen.from', { source: text(source) })}</small>}
                {onDoubt && key !== undefined && !fixed && <Button look="quiet" label={t(doubted ? 'screen.settleOf' : 'screen.doubtOf', { what: text(label) })} onPress={() => onDoubt(key)}>{t(doubted ? 'screen.settle' : 'screen.doubt')}</Button>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
