import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the one that goes on last. */
  readonly actions?: ReactNode;
  /** What it shows is nowhere else: only its buttons close it, not a slip of the hand beside it. */
  readonly stays?: boolean;
};

/** For a short act that must be finished or left. Reading belongs on the page, not in here. */
export function Dialog({ open, onClose, title, children, actions, stays = false }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay isOpen={open} onOpenChange={(isOpen) => { if (!isOpen) onClose(); }} isDismissable={!stays} isKeyboardDismissDisabled={stays} className={styles['overlay'] ?? ''}>
      <Modal className={styles['modal'] ?? ''}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" level={2}>{title}</Heading>
            <AriaButton slot="close" className={styles['close'] ?? ''} aria-label={t('dialog.close')}>✕</AriaButton>
          </header>
          <div className={styles['body']}>{children}</div>
          {actions !== undefined && <footer className={styles['actions']}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
