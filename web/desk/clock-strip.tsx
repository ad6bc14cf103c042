import { useTranslation } from 'react-i18next';
import type { ClockView } from '../ui/api-types.ts';
import { formatInstant, formatShortDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { switchesOf } from '../ui/switches-of.ts';
import { warningOf } from '../ui/warning-of.ts';
import styles from './clock-strip.module.css';

/** What was promised, what the law says, and what is left. Without a last day the limit itself stands there, or that there is none. Every switch of the limit stands there with its reason. */
export function ClockStrip({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation('desk');
  const { t: shared } = useTranslation();
  const text = useText();
  const warning = warningOf(clock);
  const promised = clock.dueDay === undefined ? text(clock.promised) : formatShortDay(clock.dueDay);
  const statutory = clock.statutoryDay === undefined ? t('item.statutoryLimit', { limit: text(clock.statutory) }) : `${t('item.statutory')} ${formatShortDay(clock.statutoryDay)}`;
  return (
    <p className={styles['strip']} data-clock={clock.state}>
      {clock.state !== 'stopped' && <><span>{t('item.promised')} {promised}</span><span>{statutory}</span></>}
      <strong>{warning && `${shared(warning)} · `}{text(clock.remainingText)}</strong>
      {switchesOf(clock).map((change) => (
        <span key={change.at} className={styles['switch']}>
          {t('item.switched', { day: formatInstant(change.at), from: text(change.from), to: text(change.to), because: text(change.because) })}<span lang="zh-CN">（{change.basis}）</span>
        </span>
      ))}
    </p>
  );
}
