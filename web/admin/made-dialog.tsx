import { useTranslation } from 'react-i18next';
import type { AdminMade } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Secret } from '../ui/secret.tsx';
import styles from './admin.module.css';

/** A first password or a second factor, to be handed over in person: it is nowhere else. */
export function MadeDialog({ made, who, onClose }: { readonly made: AdminMade | null; readonly who: string; readonly onClose: () => void }) {
  const { t } = useTranslation('admin');
  return (
    <Dialog stays open={made !== null} onClose={onClose} title={t('made')} actions={<Button onPress={onClose}>{t('handed')}</Button>}>
      {made?.password !== undefined && <><p><strong>{t('madePassword', { who })}</strong></p><Secret>{made.password}</Secret><p className={styles['small']}>{t('madePasswordHow')}</p></>}
      {made?.factor && (
        <>
          <p><strong>{t('madeFactor', { who })}</strong></p>
          <p>{t('madeFactorHow')}</p>
          <p><img className={styles['code']} src={made.factor.picture} alt={t('picture')} /></p>
          <p className={styles['small']}>{t('madeKey')}</p>
          <Secret>{made.factor.key}</Secret>
        </>
      )}
    </Dialog>
  );
}
