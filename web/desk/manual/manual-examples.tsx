import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceManual, Text } from '../../ui/api-types.ts';
import { classes } from '../../ui/classes.ts';
import { useText } from '../../ui/i18n.ts';
import { usePreferences } from '../../ui/preferences.ts';
import { Tag } from '../../ui/tag.tsx';
import { Fold } from './fold.tsx';
import { Frame } from './frame.tsx';
import styles from './manual.module.css';

type Example = ServiceManual['examples'][number];
const tones = { approve: 'jade', refuse: 'vermilion', officer: 'amber' } as const;

const outcomes = ['approve', 'refuse', 'officer'] as const;

/** The worked examples by what comes of them, folded, with a field that narrows them; each says what differs from the ordinary case. */
export function ManualExamples({ manual }: { readonly manual: ServiceManual }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const [words, setWords] = useState('');
  const fits = holdsWords(words, text);
  const found = manual.examples.filter(fits);
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{t('manual.examples.title')}</h2>
      <p className={styles['small']}>{t('manual.examples.lead')}</p>
      <Fold id="ordinary" title={t('manual.examples.ordinary')}>
        <dl className={styles['facts']}>{manual.ordinary.map(({ name, text: value }) => <div key={name.zh}><dt>{text(name)}</dt><dd>{text(value)}</dd></div>)}</dl>
      </Fold>
      <input type="search" className={classes(styles['filter'], 'no-print')} aria-label={t('manual.examples.filter')} placeholder={t('manual.examples.filter')} value={words} maxLength={60} onChange={(change) => setWords(change.target.value)} autoComplete="off" />
      <p role="status" className={styles['small']}>{words.trim() !== '' && t('manual.examples.found', { count: found.length, of: manual.examples.length })}</p>
      {outcomes.map((outcome) => {
        const own = found.filter((example) => example.outcome === outcome);
        const title = t(`manual.examples.${outcome}`);
        return own.length > 0 && (
          <Fold key={`${outcome} ${String(words.trim() !== '')}`} id={`examples-${outcome}`} open={words.trim() !== ''} title={<><Tag tone={tones[outcome]}>{title}</Tag> <small>{t('manual.examples.count', { count: own.length })}</small></>}>
            <Frame name={`${t('manual.examples.title')}${t('mark.colon', { ns: 'ui' })}${title}`}>
              <table className={styles['table']}>
                <thead><tr><th scope="col">{t('manual.examples.name')}</th><th scope="col">{t('manual.examples.given')}</th><th scope="col">{t('manual.examples.came')}</th></tr></thead>
                <tbody>{own.map((example) => <Row key={`${example.name.zh} ${String(manual.examples.indexOf(example))}`} example={example} />)}</tbody>
              </table>
            </Frame>
          </Fold>
        );
      })}
    </section>
  );
}

/** Whether an example says something that holds all of what was typed, in the language of the page or in its title. */
function holdsWords(words: string, text: (value: Text) => string): (example: Example) => boolean {
  const typed = words.trim().toLowerCase().split(/\s+/u);
  return (example) => {
    const said = [example.name.zh, ...[example.name, ...example.failed, ...example.unknown, ...example.contested].map(text), ...[...example.given, ...example.values].map((each) => `${text(each.name)} ${text(each.text)}`)].join('\n').toLowerCase();
    return typed.every((word) => said.includes(word));
  };
}

function Row({ example }: { readonly example: Example }) {
  const { t } = useTranslation('desk');
  const text = useText();
  // The catalogue has most titles in Chinese only: elsewhere the facts and the outcome say what it is, and the title stands by, marked as Chinese.
  const { language } = usePreferences();
  const untranslated = example.untranslated && language === 'en';
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
      <th scope="row">{untranslated ? <><span>{t('manual.examples.named', { outcome: t(`manual.examples.${example.outcome}`), given: given.length === 0 ? t('manual.examples.same') : given.join(t('mark.semicolon', { ns: 'ui' })) })}</span><small lang="zh-CN">{example.name.zh}</small></> : text(example.name)}<small>{[example.region && text(example.region), example.on].filter(Boolean).join(' · ')}</small></th>
      <td>{untranslated ? t('manual.examples.seeName') : given.length === 0 ? t('manual.examples.same') : <ul>{given.map((each) => <li key={each}>{each}</li>)}</ul>}</td>
      <td>{came.length > 0 && <ul>{came.map((each) => <li key={each}>{each}</li>)}</ul>}</td>
    </tr>
  );
}
