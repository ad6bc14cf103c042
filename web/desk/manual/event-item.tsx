import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventManual } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Tag } from '../../ui/tag.tsx';
import { Feel } from './feel.tsx';
import styles from './manual.module.css';

type Item = EventManual['items'][number];

/** An item of a life event: who decides, what it waits for, when it belongs to somebody's list and what is said where it does not. */
export function EventItem({ item, all }: { readonly item: Item; readonly all: readonly Item[] }) {
  const { t } = useTranslation('desk');
  const { t: h } = useTranslation('hall');
  const text = useText();
  const names = (codes: readonly string[]): string => codes.map((code) => text(all.find((each) => each.code === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
  const place = [
    ...(item.after.length > 0 ? [h('guide.after', { names: names(item.after) })] : []), ...(item.once ? [h('guide.once', { names: names(item.once) })] : []), ...(item.with ? [h('guide.with', { name: names([item.with]) })] : []),
  ];
  return (
    <>
      <p className={styles['strong']}><Link to="/desk/manual/$code" params={{ code: item.code }}>{text(item.name)}</Link> <span className={styles['small']}>{item.code}</span> {item.later && <Tag tone="amber">{h('plan.laterTag')}</Tag>}</p>
      <p className={styles['small']}>{text(item.authority)} · {t(`manual.mode.${item.mode}`)}</p>
      <p>{place.length > 0 ? place.join(t('mark.semicolon', { ns: 'ui' })) : h('guide.first')}</p>
      <p>{item.when ? t('manual.event.when', { words: text(item.when.words) }) : t('manual.event.always')}</p>
      {item.otherwise.length > 0 && (
        <>
          <p className={styles['small']}>{t('manual.event.otherwise')}</p>
          <ul className={styles['dots']}>{item.otherwise.map((each) => <li key={each.text.zh}>{text(each.text)}{each.when && <small> {t('manual.event.where', { words: text(each.when.words) })}</small>}</li>)}</ul>
        </>
      )}
      {item.when && <Feel name={text(item.name)} rule={item.when} />}
    </>
  );
}
