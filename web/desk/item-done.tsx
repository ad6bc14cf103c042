import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { whenGone } from '../ui/when-gone.ts';
import type { Result } from './outcome.ts';
import { useShortcuts } from './shortcuts.ts';
import styles from './item-acts.module.css';

/** What an act led to, and what waits next; each of several on one page is another one. */
export type Done = { readonly result: Result; readonly next: QueueRow | null; readonly nth: number };

/** The result stays on the page: opening the next item is an access to somebody's data, so the officer does it and not the system. */
export function ItemDone({ done: { result, next }, onNext }: { readonly done: Done; readonly onNext: () => void }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => whenGone(() => heading.current), []);
  useShortcuts({ g: next ? onNext : undefined });
  return (
    <section className={styles['acts']} aria-labelledby="done">
      <h2 id="done" ref={heading} tabIndex={-1} className={styles['done']}><span aria-hidden="true">✓</span> {t(`result.${result}`)}</h2>
      {next
        ? <Button wide hotkey="G" onPress={onNext}>{t('result.open', { name: text(next.name) })}</Button>
        : <p className={styles['what']}>{t('result.none')}</p>}
      {next && <p className={styles['what']}>{t('queue.logged')}</p>}
    </section>
  );
}

/** What was done where the item stays with this officer: the form has gone with its button, and the keyboard goes on at what it has come to. */
export function ItemStays({ result }: Pick<Done, 'result'>) {
  const { t } = useTranslation('desk');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => whenGone(() => title.current), []);
  return <Notice tone="good" live title={<h2 ref={title} tabIndex={-1} className={styles['stays']}>{t(`result.${result}`)}</h2>} />;
}
