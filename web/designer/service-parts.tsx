import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { Frame } from '../desk/manual/frame.tsx';
import manual from '../desk/manual/manual.module.css';
import type { ServiceInCatalog } from '../ui/api-types.ts';
import { DataTable } from '../ui/data-table.tsx';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import styles from './designer.module.css';

type Props = { readonly service: ServiceInCatalog };

/** Each article with what rests on it. */
export function Laws({ service }: Props) {
  const { t } = useTranslation('designer');
  const text = useText();
  const list = t('mark.semicolon', { ns: 'ui' });
  return (
    <section aria-labelledby="laws">
      <h2 id="laws">{t('service.laws')}</h2>
      <DataTable of="laws" heads={[{ text: t('service.law'), long: true }, { text: t('service.by'), long: true }]} rows={service.laws.map(({ law, by }) => ({ key: law, cells: [<span key="law" lang="zh-CN">{law}</span>, by.map(text).join(list)] }))} />
    </section>
  );
}

/** What each standard holds, where and when, from which source, how sure that is, and where it has to be looked up. */
export function Standards({ service }: Props) {
  const { t } = useTranslation('designer');
  const text = useText();
  return (
    <section aria-labelledby="standards">
      <h2 id="standards">{t('service.standards')}</h2>
      {service.standards.length === 0 && <p className={styles['small']}>{t('service.noStandards')}</p>}
      {service.standards.map(({ id, name, periods }) => (
        <details key={id} className={manual['part']} open={service.standards.length === 1}>
          <summary>{text(name)} {periods.some(({ now, confidence }) => now && confidence === 'to-verify') && <Tag tone="amber">{t('service.confidence.to-verify')}</Tag>}</summary>
          <Frame name={text(name)}>
            <table className={manual['table']}>
              <thead><tr><th scope="col">{t('service.place')}</th><th scope="col">{t('service.value')}</th><th scope="col">{t('service.period')}</th><th scope="col">{t('service.source')}</th></tr></thead>
              <tbody>{periods.map((each) => (
                <tr key={`${each.place.zh} ${each.from}`}>
                  <th scope="row">{text(each.place)}</th><td><strong>{text(each.text)}</strong>{each.now && <> <Tag tone="jade">{t('service.now')}</Tag></>}</td>
                  <td>{each.to === undefined ? t('service.from', { from: each.from }) : t('service.fromTo', { from: each.from, to: each.to })}</td>
                  <td><Tag tone={each.confidence === 'to-verify' ? 'amber' : 'grey'}>{t(`service.confidence.${each.confidence}`)}</Tag> <span lang="zh-CN" className={styles['small']}>{each.source}{each.note !== undefined && <><br /><AsWritten>{each.note}</AsWritten></>}</span></td>
                </tr>
              ))}</tbody>
            </table>
          </Frame>
        </details>
      ))}
    </section>
  );
}

/** Where the matter is on, what each city promises, how far the rollout is, and what offices below it decide. */
export function Cities({ service }: Props) {
  const { t } = useTranslation('designer');
  const text = useText();
  const list = t('mark.list', { ns: 'ui' });
  return (
    <section aria-labelledby="cities">
      <h2 id="cities">{t('service.cities')}</h2>
      <DataTable
        of="cities" heads={[{ text: t('service.city') }, { text: t('service.status') }, { text: t('service.promised') }, { text: t('service.stages'), long: true }, { text: t('service.offices'), long: true }]}
        rows={service.cities.map(({ city, notHere, promised, promisedBasis, stages, offices }) => ({
          key: city.code,
          cells: [text(city.name), notHere ? <span key="not" className={styles['small']}>{text(notHere)}</span> : <Tag key="on" tone="jade">{t('service.on')}</Tag>, <span key="limit">{text(promised)} <small lang="zh-CN" className={styles['small']}>{promisedBasis}</small></span>, stages.map(({ name }) => text(name)).join(list), offices.map(text).join(list)],
        }))}
      />
    </section>
  );
}

/** How the matter went when it was filed alone, with the source of each figure. */
export function OldWay({ service }: Props) {
  const { t } = useTranslation('designer');
  const text = useText();
  return (
    <section aria-labelledby="old">
      <h2 id="old">{t('service.old')}</h2>
      {service.oldWay.length === 0 ? <p className={styles['small']}>{t('service.noOld')}</p> : (
        <DataTable
          of="old" heads={[{ text: t('service.oldWhat') }, { text: t('service.oldSaid'), long: true }, { text: t('service.source'), long: true }]}
          rows={service.oldWay.map(({ what, said, source, toVerify }) => ({ key: what, cells: [t(`service.what.${what}`), text(said), source !== undefined && <span key="source" lang="zh-CN" className={styles['small']}>{source}{toVerify && <> <Tag tone="amber">{t('service.confidence.to-verify')}</Tag></>}</span>] }))}
        />
      )}
    </section>
  );
}
