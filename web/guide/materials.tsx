import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { MaterialView, ServiceGuide } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './guide.module.css';

/** The third clarity (材料清楚): each proof, what stands for it, why it may not be demanded, and what was abolished for good. */
export function Materials({ guide }: { readonly guide: ServiceGuide }) {
  const { t } = useTranslation('guide');
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{t('materials.title')}</h2>
      {guide.materials.length === 0
        ? <p className={styles['small']}>{t('materials.none')}</p>
        : <ul className={styles['materials']}>{guide.materials.map((material) => <Material key={material.id} material={material} />)}</ul>}
      {guide.formerly && <Formerly formerly={guide.formerly} />}
      {guide.abolished.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t('materials.abolished', { count: guide.abolished.length })}</summary>
          <ul lang="zh-CN">{guide.abolished.map(({ name, by }) => <li key={name}>{t('materials.abolishedBy', { name, by })}</li>)}</ul>
        </details>
      )}
    </section>
  );
}

/** What it took before, when the matter was filed alone. */
function Formerly({ formerly }: { readonly formerly: NonNullable<ServiceGuide['formerly']> }) {
  const { t } = useTranslation('guide');
  const text = useText();
  const { materials, source, toVerify } = formerly;
  const still = materials.filter((each) => each.still).length;
  return (
    <div className={styles['formerly']}>
      <h3>{still === 0 ? t('materials.formerlyOnly', { count: materials.length }) : t('materials.formerly', { count: materials.length, still })}</h3>
      <ul>{materials.map(({ id, name, still: asked }) => <li key={id}>{asked ? text(name) : <s>{text(name)}</s>}{asked && <Tag tone="amber">{t('materials.still')}</Tag>}</li>)}</ul>
      <p className={styles['small']}><AsWritten>{t('materials.formerlySource', { source })}</AsWritten>{toVerify && t('materials.toVerify')}</p>
    </div>
  );
}

function Material({ material }: { readonly material: MaterialView }) {
  const { t } = useTranslation('guide');
  const text = useText();
  const list = t('mark.list', { ns: 'ui' });
  return (
    <li>
      <h3>{text(material.name)} {material.form && <Tag>{t('materials.form')}</Tag>} {material.never && <Tag tone="jade">{t('materials.never')}</Tag>}</h3>
      {material.proves.length > 0 && <p className={styles['small']}>{t('materials.proves', { names: material.proves.map(text).join(list) })}</p>}
      {material.byHand ? <p><Tag tone="amber">{t('materials.byHand')}</Tag></p> : material.form ? <p>{t('materials.merged')}</p> : (
        <>
          <p>{t('materials.fetched')}</p>
          <ul className={styles['stands']}>{material.stands.map(({ kind, name, why }) => <li key={`${kind} ${name.zh}`}><Tag tone="blue">{text(name)}</Tag>{why && <span className={styles['small']}>{text(why)}</span>}</li>)}</ul>
        </>
      )}
      {material.voluntary && <p className={styles['small']}>{text(material.voluntary)}</p>}
      {material.basis !== undefined && <p className={styles['small']}><AsWritten>{t('materials.basis', { basis: material.basis })}</AsWritten></p>}
      {material.tests.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t('materials.tests')}<span className="visually-hidden">{t('mark.colon', { ns: 'ui' })}{text(material.name)}</span></summary>
          <dl>{material.tests.map(({ name, yes, reason }) => <div key={name.zh} data-yes={yes}><dt>{text(name)}</dt><dd><strong>{t(yes ? 'materials.yes' : 'materials.no')}</strong> <span lang="zh-CN">{reason}</span></dd></div>)}</dl>
        </details>
      )}
    </li>
  );
}
