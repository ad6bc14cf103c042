import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { Worked } from '../hall/case/reasons.tsx';
import type { ItemExplanation } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant, formatTook } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { hasEnded } from '../ui/item-status.ts';
import { Notice } from '../ui/notice.tsx';
import { StatusTag, Tag } from '../ui/tag.tsx';
import { Criteria } from './criteria.tsx';
import styles from './why.module.css';

type Props = { readonly why: ItemExplanation; /** The reader is the person. */ readonly own: boolean; readonly back: ReactNode; /** What can be done about it. */ readonly children: ReactNode };

/** A decision in plain words: the result, each condition with its facts, the amounts, what was done, by which rules. */
export function Explanation({ why, own, back, children }: Props) {
  const { t } = useTranslation('why');
  const text = useText();
  const title = t(hasEnded(why.status) ? 'title' : 'titleOpen', { name: text(why.name) });
  return (
    <>
      <title>{`${title} · ${t('brand', { ns: 'ui' })}`}</title>
      <p className="no-print">{back}</p>
      <header className={styles['head']}>
        <div><h1>{title}</h1><Facts why={why} /></div>
        <Button look="quiet" onPress={() => print()}>{t('print')}</Button>
      </header>
      <p className={styles['result']}>{text(why.headline)}</p>
      {why.officerSaid !== undefined && <p className={styles['said']}><AsWritten>{t('officerSaid', { words: why.officerSaid })}</AsWritten></p>}
      {why.untrue?.map((words) => <Notice key={words.zh} tone="bad" title={text(words)} />)}
      {why.because && <Notice tone="wait" title={t('because', { why: text(why.because) })} />}
      <Criteria criteria={why.criteria} own={own} />
      {why.values.length > 0 && <section className={styles['part']} aria-labelledby="values"><h2 id="values">{t('values')}</h2>{why.values.map((value) => <Worked key={value.name.zh} value={value} />)}</section>}
      {hasEnded(why.status) && <Done done={why.done} />}
      <Rules why={why} />
      {children}
    </>
  );
}

function Facts({ why: { case: number, lifeEvent, status, by, decidedAt, tookMs, on, receivedOn } }: Pick<Props, 'why'>) {
  const { t } = useTranslation('why');
  const text = useText();
  return (
    <p className={styles['meta']}>
      <StatusTag status={status} /><span>{number}</span><span>{text(lifeEvent)}</span><span>{t(`by.${by ?? 'nobody'}`)}</span>
      {decidedAt !== undefined && <span>{t('at', { at: formatInstant(decidedAt) })}</span>}{tookMs !== undefined && <span>{t('took', { took: formatTook(tookMs) })}</span>}
      {on !== undefined && <span>{t('on', { day: formatDay(on) })}</span>}{receivedOn !== undefined && receivedOn !== on && <span>{t('received', { day: formatDay(receivedOn) })}</span>}
    </p>
  );
}

function Done({ done }: { readonly done: ItemExplanation['done'] }) {
  const { t } = useTranslation('why');
  const text = useText();
  return (
    <section className={styles['part']} aria-labelledby="done">
      <h2 id="done">{t('done')}</h2>
      {done.length === 0 && <p className={styles['lead']}>{t('doneNone')}</p>}
      <ul className={styles['done']}>
        {done.map((each, at) => (
          <li key={at}>
            <span><Tag tone={each.kind === 'reversed' ? 'vermilion' : 'jade'}>{t(`kind.${each.kind}`)}</Tag></span>
            <div>
              <p>{text(each.text)} {each.delivered !== undefined && <Tag tone={each.delivered ? 'jade' : 'amber'}>{t(each.delivered ? 'delivered' : 'sending')}</Tag>} {each.basis !== undefined && <span className={styles['basis']} lang="zh-CN">{each.basis}</span>}</p>
              {each.fields && each.fields.length > 0 && <dl>{each.fields.map((field) => <div key={field.name.zh}><dt>{text(field.name)}</dt><dd>{text(field.text)}</dd></div>)}</dl>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rules({ why: { rules, service } }: Pick<Props, 'why'>) {
  const { t } = useTranslation('why');
  return (
    <section className={styles['part']} aria-labelledby="rules">
      <h2 id="rules">{t('rules')}</h2>
      <dl className={styles['rules']}>
        <div><dt>{t('version')}</dt><dd><code>{rules.version}</code></dd></div>
        {rules.since !== undefined && <div><dd>{t('since', { at: formatInstant(rules.since) })}</dd></div>}
        {rules.basis.length > 0 && <div><dt>{t('basis')}</dt><dd lang="zh-CN">{rules.basis.join('；')}</dd></div>}
        <div className="no-print"><dd><Link to="/services/$code" params={{ code: service }}>{t('public')}</Link></dd></div>
      </dl>
    </section>
  );
}
