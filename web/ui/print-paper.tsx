import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { ProblemMessage } from './problem-message.tsx';
import { printPaper } from './print-frame.ts';
import styles from './print-paper.module.css';

type Props = { readonly title: string; readonly href: string; readonly onPrinted?: () => void };

/** At a kiosk a paper is not taken along as a file: it is printed there, as the same paper that others download. */
export function PrintPaper({ title, href, onPrinted }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<{ readonly busy?: boolean; readonly printed?: boolean; readonly error?: unknown }>({});
  const put = useRef<(() => void) | undefined>(undefined);
  // What was printed is not left on the machine.
  useEffect(() => () => put.current?.(), []);
  const print = async () => {
    setState({ busy: true });
    put.current?.();
    try {
      put.current = await printPaper(href);
      setState({ printed: true });
      onPrinted?.();
    } catch (error) {
      setState({ error });
    }
  };
  return (
    <div className={`${styles['paper']} no-print`}>
      <Button look="secondary" busy={state.busy ?? false} onPress={() => void print()}>{t('paper.print', { title })}</Button>
      {state.printed && <Notice tone="info" live title={t('paper.printed')}>{t('paper.take')}</Notice>}
      {state.error !== undefined && <ProblemMessage error={state.error} />}
    </div>
  );
}
