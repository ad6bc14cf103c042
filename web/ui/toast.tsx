import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './toast.module.css';

type Toast = { readonly id: number; readonly text: string; readonly tone: 'good' | 'bad' };

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function change(to: readonly Toast[]): void {
  toasts = to;
  for (const listener of listeners) listener();
}

/** Says that something was done. Nothing that must be acted on belongs here: it goes away after eight seconds. */
export function toast(text: string, tone: Toast['tone'] = 'good'): void {
  const id = next++;
  change([...toasts.slice(-2), { id, text, tone }]);
  setTimeout(() => change(toasts.filter((each) => each.id !== id)), 8000);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place where toasts appear; the app has one. */
export function Toasts() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={styles['place']} role="status" aria-live="polite">
      {shown.map((each) => (
        <div key={each.id} className={styles['toast']} data-tone={each.tone}>
          <span>{each.text}</span>
          <button type="button" aria-label={t('dialog.close')} onClick={() => change(toasts.filter((other) => other.id !== each.id))}>✕</button>
        </div>
      ))}
    </div>
  );
}
