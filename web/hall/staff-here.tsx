import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signInHref, signOut } from '../ui/api.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** Somebody of the staff at a page for applicants: the way back to the desk, and the way in with another account. */
export function StaffHere() {
  const { t } = useTranslation('hall');
  const change = async (): Promise<void> => {
    await signOut().catch(() => undefined);
    location.assign(signInHref(location.pathname + location.search));
  };
  return <EmptyState title={t('apply.notPerson')} action={<><Link to="/desk" className={buttonClass()}>{t('apply.toDesk')}</Link><Button look="secondary" onPress={() => void change()}>{t('apply.otherAccount')}</Button></>}>{t('apply.notPersonText')}</EmptyState>;
}
