import { useTranslation } from 'react-i18next';
import type { Plan } from '../../ui/api-types.ts';
import { proveHref } from '../../ui/api.ts';
import { buttonClass } from '../../ui/button.tsx';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';
import { useMe } from '../../ui/use-me.ts';

/** That a matter on the list takes more than a password: said before anything is filled in; the last button leads there and back until it is done. */
export function ProveNotice({ proof }: { readonly proof: NonNullable<Plan['proof']> }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const names = proof.for.map(text).join(t('mark.list', { ns: 'ui' }));
  return proof.done ? <Notice tone="good" title={t('plan.proved')}><p>{t('plan.provedText', { names })}</p></Notice> : <Notice tone="info" title={t('plan.prove')}><p>{t('plan.proveText', { names })}</p></Notice>;
}

/** Goes to prove it and comes back to this list, which the draft keeps. */
export function ProveLink() {
  const { t } = useTranslation('hall');
  const me = useMe();
  const as = me.data?.kind === 'enterprise' && !me.data.acting ? 'enterprise' : undefined;
  return <a className={buttonClass({ size: 'large', wide: true })} href={proveHref(location.pathname + location.search, as)}>{t('plan.proveGo')}</a>;
}
