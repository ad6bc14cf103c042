import { useQuery } from '@tanstack/react-query';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { use, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from '../ui/button.tsx';
import { InShell } from '../ui/in-shell.ts';
import { keepNow } from '../ui/kept-typing.ts';
import { isNewVersion, mayRenew } from '../ui/new-version.ts';
import { HallShell } from './hall-shell.tsx';
import styles from './lost-pages.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={styles['lost']}>
      <title>{`${t('notFound.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.do')}</p>
      <p className={styles['ways']}><Link to="/" className={buttonClass()}>{t('notFound.home')}</Link><Link to="/track" className={buttonClass({ look: 'secondary' })}>{t('notFound.track')}</Link></p>
    </div>
  );
}

/** So long it can be read why a page opens again. */
const READ_MS = 1_500;

/** A page that broke, or could not be loaded over a bad line, or because the site was renewed since it was opened: then it opens again by itself. */
export function ErrorPage({ reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const { data: renewed = false } = useQuery({ queryKey: ['new-version'], queryFn: isNewVersion, gcTime: 0, staleTime: 0, retry: false });
  useEffect(() => {
    if (!renewed || !mayRenew()) return undefined;
    keepNow();
    const timer = setTimeout(() => location.reload(), READ_MS);
    return () => clearTimeout(timer);
  }, [renewed]);
  const words = (
    <div className={styles['lost']} role="alert">
      <h1>{t(renewed ? 'error.renewed' : 'error.title')}</h1>
      <p>{t(renewed ? 'error.renewedDo' : 'error.do')}</p>
      <p className={styles['ways']}><Button onPress={() => { reset(); location.reload(); }}>{t('problem.again')}</Button><a href="/" className={buttonClass({ look: 'secondary' })}>{t('problem.home')}</a></p>
    </div>
  );
  return use(InShell) ? words : <HallShell>{words}</HallShell>;
}
