import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { HallNow } from '../ui/api-types.ts';
import { useText } from '../ui/i18n.ts';
import styles from './live.module.css';

/** So many people are drawn one by one; who comes after is a number. */
const DRAWN = 40;
/** Whoever waits longer than this is looked after, in minutes. */
const LONG = 30;

/** Each office with the people in it: who waits, who is at a window. */
export function Offices({ offices }: { readonly offices: HallNow['offices'] }) {
  const { t } = useTranslation('live');
  const text = useText();
  return (
    <section aria-labelledby="offices" className={styles['part']}>
      <h2 id="offices">{t('offices')}</h2>
      <ul className={styles['offices']}>
        {offices.map((office) => {
          const { name, waiting, serving, done, visits, waits } = office;
          const said = [t('waiting', { count: waiting }), t('serving', { count: serving }), t('visits', { count: visits }), t('done', { count: done })].join(t('mark.comma', { ns: 'ui' }));
          return (
            <li key={name.zh} data-long={waits !== undefined && waits >= LONG ? true : undefined}>
              <strong>{text(name)}</strong>
              <People waiting={waiting} serving={serving} />
              <span className={styles['small']}><AsWritten>{said}</AsWritten></span>
              {waits !== undefined && <span className={styles['waits']}>{t('waits', { count: waits })}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A dot for each: full ones wait, ringed ones are at a window. The words beside it say the same. */
function People({ waiting, serving }: { readonly waiting: number; readonly serving: number }) {
  const all = [...Array.from({ length: serving }, () => true), ...Array.from({ length: waiting }, () => false)];
  if (all.length === 0) return <span aria-hidden="true" className={styles['nobody']} />;
  return (
    <span aria-hidden="true" className={styles['people']}>
      {all.slice(0, DRAWN).map((isServed, at) => <span key={at} data-served={isServed || undefined} />)}
      {all.length > DRAWN && <em>+{all.length - DRAWN}</em>}
    </span>
  );
}
