import { useTranslation } from 'react-i18next';
import type { ServiceManual } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import { Frame } from './frame.tsx';
import styles from './manual.module.css';

type Example = ServiceManual['examples'][number];
const tones = { approve: 'jade', refuse: 'vermilion', officer: 'amber' } as const;

/** The worked examples as a table: what differs from the ordinary case, and what comes of it. */
export function ManualExamples({ manual }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{t('manual.examples.title')}</h2>
      <p className={styles['small']}>{t('manual.examples.lead')}</p>
      <details className={styles['fold']}>
        <summary>{t('manual.examples.ordinary')}</summary>
        <dl className={styles['facts']}>{manual.ordinary.map(({ name, text: value }) => <div key={name.zh}><dt>{text(name)}</dt><dd>{text(value)}</dd></div>)}</dl>
      </details>
      <Frame of="examples">
        <table className={styles['table']}>
          <thead><tr><th scope="col">{t('manual.examples.name')}</th><th scope="col">{t('manual.examples.given')}</th><th scope="col">{t('manual.examples.outcome')}</th></tr></thead>
          <tbody>{manual.examples.map((example, at) => <Row key={at} example={example} />)}</tbody>
        </table>
      </Frame>
    </section>
  );
}

function Row({ example }: { readonly example: Example }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const [colon, list] = [t('mark.colon', { ns: 'ui' }), t('mark.list', { ns: 'ui' })];
  const given = [
    ...example.given.map(({ name, text: value }) => `${text(name)}${colon}${text(value)}`),
    ...(example.contested.length > 0 ? [`${t('manual.examples.contested')}${colon}${example.contested.map(text).join(list)}`] : []),
    ...(example.received === undefined ? [] : [t('manual.examples.received', { day: example.received })]),
  ];
  const came = [
    ...(example.failed.length > 0 ? [`${t('manual.examples.failed')}${colon}${example.failed.map(text).join(list)}`] : []),
    ...(example.unknown.length > 0 ? [`${t('manual.examples.unknown')}${colon}${example.unknown.map(text).join(list)}`] : []),
    ...example.values.map(({ name, text: value }) => `${text(name)} ${text(value)}`),
    ...(example.secondReview === true ? [t('manual.examples.review')] : []),
  ];
  return (
    <tr>
      <th scope="row"><span lang={example.name.zh === example.name.en ? 'zh-CN' : undefined}>{text(example.name)}</span><small>{[example.region && text(example.region), example.on].filter(Boolean).join(' · ')}</small></th>
      <td>{given.length === 0 ? t('manual.examples.same') : <ul>{given.map((each) => <li key={each}>{each}</li>)}</ul>}</td>
      <td><Tag tone={tones[example.outcome]}>{t(`manual.examples.${example.outcome}`)}</Tag>{came.length > 0 && <ul className={styles['small']}>{came.map((each) => <li key={each}>{each}</li>)}</ul>}</td>
    </tr>
  );
}
