import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signInHref } from '../ui/api.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PageSkeleton, Skeleton } from '../ui/progress.tsx';
import { useMe } from '../ui/use-me.ts';
import { NewPasskey } from './new-passkey.tsx';
import { PartnerPages } from './partner-pages.tsx';
import { PasswordForm } from './password-form.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { methodsQuery } from './queries.ts';
import styles from './account.module.css';

/** 登录方式: how whoever is signed in can sign in; for citizens, officers and operators of an enterprise alike. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const me = useMe();
  const read = useQuery({ ...methodsQuery, enabled: me.data !== null && me.data !== undefined });
  if (me.isPending) return <PageSkeleton />;
  if (!me.data) return <><title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title><EmptyState title={t('needSignIn')} action={<a className={buttonClass()} href={signInHref('/account')}>{t('shell.signIn', { ns: 'ui' })}</a>} /></>;
  return (
    <div className={styles['page']}>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <header className={styles['head']}><h1>{t('title')}</h1><p>{t('lead', { name: me.data.name, number: me.data.number })}</p></header>
      <section className={styles['section']} aria-labelledby="password">
        <h2 id="password">{t('password')}</h2>
        <p>{t('passwordNote')}</p>
        {read.data && <p className={styles['small']}>{t(`level.${read.data.assurance}`)}</p>}
        <PasswordForm />
      </section>
      <section className={styles['section']} aria-labelledby="passkeys">
        <h2 id="passkeys">{t('passkeys')}</h2>
        <p>{t('passkeysNote')}</p>
        {read.isPending && <Skeleton card lines={3} />}
        {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
        {read.data?.passkeys.length === 0 && <EmptyState title={t('none')}><p>{t('noneHow')}</p></EmptyState>}
        {read.data && read.data.passkeys.length > 0 && <ul className={styles['list']}>{read.data.passkeys.map((passkey) => <PasskeyRow key={passkey.id} passkey={passkey} />)}</ul>}
        {read.data && <NewPasskey methods={read.data} as={me.data.kind} />}
      </section>
      {me.data.kind === 'person' && <PartnerPages />}
    </div>
  );
}
