import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { ComplaintAnswer, ComplaintProgress } from '../ui/api-types.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './complaints.module.css';

const TONES = { upheld: 'vermilion', partly: 'amber', 'not-upheld': 'grey', adopted: 'jade', noted: 'grey' } as const;

type Stands = 'holds' | 'contested' | 'replaced';
const UNDONE = { holds: 'notDone', contested: 'notDoneYet', replaced: 'notDoneThen' } as const satisfies Record<Stands, string>;

/** How a complaint was answered: the finding, the words, and what follows. `stands`: whether what is not done is still to be done: an objection has it found anew. */
function Answer({ answer, title, stands = 'holds' }: { readonly answer: ComplaintAnswer; readonly title: string; readonly stands?: Stands }) {
  const { t } = useTranslation('complaints');
  return (
    <section className={styles['card']} aria-label={title}>
      <h2 className={styles['marks']}>{title}<Tag tone={TONES[answer.outcome]}>{t(`outcome.${answer.outcome}`)}</Tag><span className={styles['small']}>{formatInstant(answer.at)}</span></h2>
      <p className={styles['said']}>{answer.text}</p>
      {answer.measures.length > 0 && (
        <>
          <h3>{t('measures')}</h3>
          <ul className={styles['measures']}>
            {answer.measures.map((each, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- a measure is its place in the answer, which never changes
              <li key={place}>
                <p className={styles['marks']}><Tag tone="blue">{t(`measureKind.${each.kind}`)}</Tag><strong><AsWritten>{each.what}</AsWritten></strong><span className={styles['small']}>{t('measure', { who: each.who, day: formatDay(each.until) })}</span></p>
                <p className={styles['small']}>{each.done ? t('done', { at: formatInstant(each.done.at), note: each.done.note }) : t(UNDONE[stands])}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What was said about a complaint, asked back and answered, from the first word to the last. */
export function Told({ complaint: { text, talk, objection, answer } }: { readonly complaint: Pick<ComplaintProgress, 'text' | 'talk' | 'objection' | 'answer'> }) {
  const { t } = useTranslation('complaints');
  return (
    <>
      <section className={styles['card']} aria-label={t('saidTitle')}><h2>{t('saidTitle')}</h2><p className={styles['said']}>{text}</p></section>
      {talk.length > 0 && <section className={styles['card']} aria-label={t('talk')}><h2>{t('talk')}</h2><ul className={styles['rows']}>{talk.map(({ by, text: words, at }) => <li key={at}><p className={styles['small']}>{t(`by.${by}`)} · {formatInstant(at)}</p><p className={styles['said']}><AsWritten>{words}</AsWritten></p></li>)}</ul></section>}
      {objection && <><Answer answer={objection.answer} title={t('objectionTo')} stands={answer ? 'replaced' : 'contested'} /><p className={styles['said']}><strong><AsWritten>{t('objection', { reason: objection.reason })}</AsWritten></strong></p></>}
      {answer && <Answer answer={answer} title={t('answer')} />}
    </>
  );
}
