import { useTranslation } from 'react-i18next';
import { yuan, type Wrong } from './check-answer.ts';
import { formatDay } from './format.ts';
import { useText } from './i18n.ts';

/** Says what is wrong with an answer, in the language of the page. */
export function useWrongWords(): (wrong: Wrong) => string {
  const { t } = useTranslation();
  const text = useText();
  return (wrong) => {
    switch (wrong.key) {
      case 'required': return t('field.required');
      case 'form': return text(wrong.fault);
      case 'tooEarly': case 'tooLate': return t(`field.${wrong.key}`, { day: formatDay(wrong.limit) });
      default: return t(`field.${wrong.key}`, { limit: wrong.money ? `${yuan(wrong.limit)} ${t('field.yuan')}` : wrong.limit });
    }
  };
}
