import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './toast.module.css';

type Toast = { readonly id: number; readonly text: string; readonly tone: 'good' | 'bad'; readonly at: number };

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function change(to: readonly Toast[]): void {
  toasts = to;
  for (const listener of listeners) listener();
}

/** So long a toast can be read, whatever is pressed. */
const LEAST_MS = 1_500;

/** Says that something was done. Nothing that must be acted on belongs here: it goes away after eight seconds. */
export function toast(text: string, tone: Toast['tone'] = 'good'): void {
  const id = next++;
  change([...toasts.slice(-2), { id, text, tone, at: Date.now() }]);
  setTimeout(() => change(toasts.filter((each) => each.id !== id)), 8000);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whoever goes on has read them, and nothing stands over what is pressed next. */
function goOn({ target }: Event): void {
  const [now, here] = [Date.now(), target instanceof Element && target.closest('[data-toast]') !== null];
  if (!here && toasts.some(({ at }) => now - at >= LEAST_MS)) change(toasts.filter(({ at }) => now - at < LEAST_MS));
}

/** The place where toasts appear; the app has one. */
export function Toasts() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  useEffect(() => {
    document.addEventListener('pointerdown', goOn, true);
    return () => document.removeEventListener('pointerdown', goOn, true);
  }, []);
  return (
    <div className={styles['place']} role="status" aria-live="polite">
      {shown.map((each) => (
        <div key={each.id} className={styles['toast']} data-toast data-tone={each.tone}>
          <span>{each.text}</span>
          <button type="button" aria-label={t('dialog.close')} onClick={() => change(toasts.filter((other) => other.id !== each.id))}>✕</button>
        </div>
      ))}
    </div>
  );
}
