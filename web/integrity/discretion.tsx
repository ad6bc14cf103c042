import { useTranslation } from 'react-i18next';
import type { Integrity } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { Frame } from './frame.tsx';
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
        <Frame of="discretion">
          <table aria-labelledby="discretion">
            <thead><tr><th scope="col">{t('code')}</th><th scope="col" className={styles['figure']}>{t('left')}</th><th scope="col">{t('which')}</th></tr></thead>
            <tbody>
              {discretion.map(({ service, name, criteria, left, decidedByPerson, secondReview }) => (
                <tr key={service}>
                  <th scope="row">{text(name)} <span className={styles['small']}>{service}</span></th>
                  <td className={styles['figure']}>{t('conditions', { left: left.length, all: criteria })}</td>
                  <td>
                    <p>{decidedByPerson && <Tag tone="amber">{t('decidedByPerson')}</Tag>} {secondReview && <Tag tone="amber">{t('secondReview')}</Tag>}</p>
                    <ul>{left.map((each) => <li key={each.text.zh}>{text(each.text)} <span className={styles['small']} lang="zh-CN">{each.basis}</span><br /><span className={styles['small']}>{t('elements', { names: each.elements.map(text).join(t('mark.list', { ns: 'ui' })) })}</span></li>)}</ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Frame>
      </details>
    </section>
  );
}
