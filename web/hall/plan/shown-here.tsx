import { useTranslation } from 'react-i18next';
import type { Plan } from '../../ui/api-types.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import styles from './plan.module.css';

/** Originals that the clerk at this counter has looked at, each to be taken back where it was a mistake. */
export function ShownHere({ shown, onTakeBack }: { readonly shown: Plan['shown']; readonly onTakeBack: (id: string) => void }) {
  const { t } = useTranslation('hall');
  const text = useText();
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{t('plan.shown')}</h2>
      <p className={styles['note']}>{t('plan.shownNote')}</p>
      <ul className={styles['seen']}>{shown.map(({ evidence, name }) => (
        <li key={evidence}>
          <span>{text(name)}</span>
          <Button look="quiet" size="small" onPress={() => onTakeBack(evidence)} label={t('plan.showTakeBackOf', { name: text(name) })}>{t('plan.showTakeBack')}</Button>
        </li>
      ))}</ul>
    </section>
  );
}
