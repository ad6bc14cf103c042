import { useTranslation } from 'react-i18next';
import type { BeforeNow as Figures } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import styles from './before-now.module.css';

/** What a life event took when each matter was filed alone, and what it takes now: a table whose bars are drawn to one scale a row. */
export function BeforeNow({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const { measures, alone, distinct, stillAsked, atOnce, matters, quoted } = figures;
  if (measures.length === 0 && quoted.length === 0) return null;
  return (
    <section className={styles['block']} aria-labelledby="before-now">
      <h2 id="before-now">{t('guide.figures')}</h2>
      {measures.length > 0 && (
        <>
          <table className={styles['table']}>
            <thead><tr><th scope="col">{t('guide.measured')}</th><th scope="col">{t('guide.before')}</th><th scope="col">{t('guide.today')}</th></tr></thead>
            <tbody>
              {measures.map(({ measure, before, after, matters: counted, toVerify }) => (
                <tr key={measure}>
                  <th scope="row">{t(`guide.measure.${measure}`)}{toVerify && <><span aria-hidden="true">*</span><span className="visually-hidden">{t('mark.colon', { ns: 'ui' })}{t('guide.toVerify')}</span></>}{counted < matters && <small>{t('guide.counted', { counted, matters })}</small>}</th>
                  <td><Bar value={before} of={Math.max(before, after)} /></td>
                  <td>{after < before ? <Bar value={after} of={before} now /> : <Same value={after} more={after > before} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles['merge']}>{t('guide.merge', { alone, distinct, stillAsked, atOnce, matters })}</p>
          <p className={styles['how']}>{measures.some(({ toVerify }) => toVerify) && `* ${t('guide.toVerifyAll')} `}{t('guide.how')}</p>
        </>
      )}
      {quoted.map(({ name, words, source }) => (
        <figure key={words} className={styles['quote']}>
          <figcaption>{t('guide.quoted', { name: text(name) })}</figcaption>
          <blockquote lang="zh-CN">{words}</blockquote>
          <p lang="zh-CN">{source}</p>
        </figure>
      ))}
    </section>
  );
}

/** What did not fall is no success: the number and one word, without a bar. */
function Same({ value, more }: { readonly value: number; readonly more: boolean }) {
  const { t } = useTranslation('hall');
  return <span className={styles['cell']}><span className={styles['value']}>{value}</span><span className={styles['same']}>{t(more ? 'guide.more' : 'guide.same')}</span></span>;
}

function Bar({ value, of, now = false }: { readonly value: number; readonly of: number; readonly now?: boolean }) {
  return (
    <span className={now ? `${styles['cell']} ${styles['now']}` : styles['cell']}>
      <span className={styles['value']}>{value}</span>
      <span className={styles['track']} aria-hidden="true"><span style={{ inlineSize: `${of === 0 ? 0 : (value / of) * 100}%` }} /></span>
    </span>
  );
}
