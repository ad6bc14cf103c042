import { useTranslation } from 'react-i18next';
import type { MergeComparison } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { Side } from './side.tsx';
import styles from './merges.module.css';

/** What the two say differently, before both of them side by side. */
export function Comparison({ shown: { kept, merged, findings } }: { readonly shown: MergeComparison }) {
  const { t } = useTranslation('merges');
  const text = useText();
  return (
    <>
      <p className={styles['small']}>{t(kept.whole === undefined ? 'loggedMasked' : 'logged')}</p>
      {findings.length === 0 ? <Notice title={t('noFindings')} /> : (
        <section className={styles['card']} aria-labelledby="findings">
          <h2 id="findings">{t('findings')}</h2>
          <ul className={styles['lines']}>
            {findings.map((finding, at) => (
              <li key={at}>
                <p className={styles['head']}><span>{text(finding.text)}</span>{finding.against !== undefined && <Tag tone="vermilion">{t('against')}</Tag>}</p>
                {finding.holds !== undefined && <p className={styles['small']}>{t('holds', { holds: text(finding.holds) })}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles['pair']}><Side side={kept} which="kept" /><Side side={merged} which="merged" /></div>
    </>
  );
}
