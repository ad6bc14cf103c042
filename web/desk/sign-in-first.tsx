import { useTranslation } from 'react-i18next';
import { signInHref } from '../ui/api.ts';
import { buttonClass } from '../ui/button.tsx';
import styles from './desk.module.css';

/** For whom a page of the desk is: whoever items are drawn for, anybody of the staff, or one of those who have a page of their own. */
export type SignsIn = 'officer' | 'staff' | 'administrator' | 'expert' | 'assistant';

/** Who is nobody, or has an account of the hall, is told how to sign in, as whom the page is for; `back` is where one comes back to. */
export function SignInFirst({ other, back, as = 'officer' }: { readonly other: boolean; readonly back: string; readonly as?: SignsIn }) {
  const { t } = useTranslation('desk');
  const who = t(`signIn.who.${as}`);
  return (
    <div className={styles['alone']}>
      <h1>{other ? t('signIn.other') : t('signIn.title', { who })}</h1>
      <p>{other ? t('signIn.otherHow', { who }) : `${t('signIn.how')}${as === 'officer' ? t('signIn.drawn') : ''}`}</p>
      <p><a className={buttonClass({ size: 'large' })} href={signInHref(back, 'staff')}>{t('signIn.staff', { who })}</a></p>
    </div>
  );
}
