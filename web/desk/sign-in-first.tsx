import { useTranslation } from 'react-i18next';
import { signInHref } from '../ui/api.ts';
import { buttonClass } from '../ui/button.tsx';
import styles from './desk.module.css';

/** Who is nobody, or somebody else than an officer, is told how to sign in; `back` is where one comes back to. */
export function SignInFirst({ other, back }: { readonly other: boolean; readonly back: string }) {
  const { t } = useTranslation('desk');
  return (
    <div className={styles['alone']}>
      <h1>{other ? t('signIn.other') : t('signIn.title')}</h1>
      <p>{other ? t('signIn.otherHow') : t('signIn.how')}</p>
      <p><a className={buttonClass({ size: 'large' })} href={signInHref(back, 'staff')}>{t('signIn.staff')}</a></p>
    </div>
  );
}
