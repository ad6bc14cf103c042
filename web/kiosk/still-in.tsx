import { useTranslation } from 'react-i18next';
import { Asked, Cover } from './still-there.tsx';

/** Before a session ends for want of anybody it is asked whether somebody is there, and one press goes on; before it ends in any case it is said, and one may sign in again at once. */
export function StillIn({ is, seconds, onStay, onLeave }: { readonly is: 'quiet' | 'last'; readonly seconds: number; readonly onStay: () => void; readonly onLeave: () => void }) {
  const { t } = useTranslation('kiosk');
  const words = { title: t(`ending.${is}.title`), text: t(`ending.${is}.text`), stay: t(`ending.${is}.stay`), leave: t(`ending.${is}.leave`) };
  return <Cover whole={false} onCancel={onStay}><Asked words={words} seconds={seconds} onStay={onStay} onLeave={onLeave} /></Cover>;
}
