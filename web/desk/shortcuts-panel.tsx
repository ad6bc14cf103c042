import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from './allowed.ts';
import { ACT_KEYS } from './act-keys.ts';
import { useShortcuts, useShortcutsOn } from './shortcuts.ts';
import styles from './shortcuts-panel.module.css';

/** The keys, in a corner: the page stays usable while they are read. They are read from their title on, scrolled by the arrows, and whoever closes them is back where they were. */
export function ShortcutsPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  const [on, setOn] = useShortcutsOn();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const [panel, title] = [heading.current?.closest('section'), heading.current];
    title?.focus({ preventScroll: true });
    return () => { if (before instanceof HTMLElement && (document.activeElement === document.body || panel?.contains(document.activeElement))) before.focus({ preventScroll: true }); };
  }, []);
  useShortcuts({ Escape: onClose });
  return (
    <section className={styles['panel']} aria-label={t('keys.title')}>
      <header className={styles['head']}><h2 ref={heading} tabIndex={-1}>{t('keys.title')}</h2><button type="button" onClick={onClose} aria-label={t('keys.close')}>✕</button></header>
      <dl className={styles['keys']} data-off={!on || undefined}>
        <div><dt><kbd>J</kbd> {t('keys.or')} <kbd>↓</kbd></dt><dd>{t('keys.next')}</dd></div>
        <div><dt><kbd>K</kbd> {t('keys.or')} <kbd>↑</kbd></dt><dd>{t('keys.previous')}</dd></div>
        <div><dt><kbd>{t('keys.enter')}</kbd></dt><dd>{t('keys.open')}</dd></div>
        <div><dt><kbd>{t('keys.space')}</kbd></dt><dd>{t('keys.pick')}</dd></div>
        <div><dt><kbd>Shift</kbd> + <kbd>↓</kbd> {t('keys.or')} <kbd>↑</kbd></dt><dd>{t('keys.pickOn')}</dd></div>
        <div><dt><kbd>F</kbd></dt><dd>{t('keys.pickAll')}</dd></div>
        <div><dt><kbd>Z</kbd></dt><dd>{t('keys.together')}</dd></div>
        {(Object.entries(ACT_KEYS) as [Action, string][]).map(([act, key]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{t(`act.names.${act}`)}</dd></div>)}
        <div><dt><kbd>G</kbd></dt><dd>{t('keys.goOn')}</dd></div>
        <div><dt><kbd>Esc</kbd></dt><dd>{t('keys.escape')}</dd></div>
        <div><dt><kbd>?</kbd></dt><dd>{t('keys.help')}</dd></div>
      </dl>
      <label className={styles['switch']}><input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} /> {t('keys.use')}</label>
      <p className={styles['note']}>{t('keys.note')}</p>
    </section>
  );
}
