import { useTranslation } from 'react-i18next';
import type { Integrity } from '../ui/api-types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { publicCode } from '../ui/public-code.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { Take } from './take.tsx';
import styles from './integrity.module.css';

/** What the catalogue leaves to a person in each matter. */
export function Discretion({ board: { discretion, free } }: { readonly board: Integrity }) {
  const { t } = useTranslation('integrity');
  const text = useText();
  return (
    <section className={styles['part']} aria-labelledby="discretion">
      <h2 id="discretion">{t('discretion')}</h2>
      <p className={styles['small']}>{t('discretionLead', { count: discretion.length, free })}</p>
      <Take part="discretion" name={t('discretion')} />
      <details className={styles['fold']}>
        <summary>{t('discretionOpen', { count: discretion.length })}</summary>
        <DataTable of="discretion" heads={[{ text: t('code') }, { text: t('left'), figure: true }, { text: t('which'), long: true }]} rows={discretion.map(({ service, name, criteria, left, decidedByPerson, secondReview }) => ({
          key: service,
          cells: [
            <>{text(name)} <span className={styles['small']}>{publicCode(service)}</span></>, t('conditions', { left: left.length, all: criteria }),
            <div key="which" className={styles['which']}>
              {(decidedByPerson || secondReview) && <p>{decidedByPerson && <Tag tone="amber">{t('decidedByPerson')}</Tag>} {secondReview && <Tag tone="amber">{t('secondReview')}</Tag>}</p>}
              <ul>{left.map((each) => <li key={each.text.zh}>{text(each.text)} <span className={styles['small']} lang="zh-CN">{each.basis}</span><br /><span className={styles['small']}>{t('elements', { names: each.elements.map(text).join(t('mark.list', { ns: 'ui' })) })}</span></li>)}</ul>
            </div>,
          ],
        }))} />
      </details>
    </section>
  );
}
