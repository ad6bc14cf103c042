import { useTranslation } from 'react-i18next';
import type { Plan } from '../../ui/api-types.ts';
import { useText } from '../../ui/i18n.ts';
import { Notice } from '../../ui/notice.tsx';

/** Who is still to be heard: who was asked and has not answered, and whom we ask once this is handed in. */
export function Silent({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('hall');
  const text = useText();
  return plan.silent.map((each) => {
    const items = each.for.map((code) => text(plan.items.find((item) => item.service === code)?.short ?? { zh: code, en: code })).join(t('mark.list', { ns: 'ui' }));
    return each.within
      ? <Notice key={each.department} tone="info" title={t('plan.afterFiling')}>{t('plan.afterFilingText', { name: text(each.name), items, within: text(each.within) })}</Notice>
      : <Notice key={each.department} tone="wait" live title={t('plan.silent')}>{t('plan.silentText', { name: text(each.name), items })}</Notice>;
  });
}
