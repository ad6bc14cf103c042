import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.tsx';
import { Written } from '../ui/written.tsx';
import type { OfficeDraft, OfficePart } from './office-draft.ts';
import { useOfficeWords } from './office-words.ts';

/** What stood in the form, by the part of the office that somebody else has changed as well. */
export type OwnParts = Readonly<Partial<Record<OfficePart, OfficeDraft>>>;

/** Where another one was faster with the same part: theirs stands in the form, one's own here, to read and to copy. */
export function NotTaken({ own, names }: { readonly own: OwnParts; readonly names: Readonly<Record<OfficePart, string>> }) {
  const { t } = useTranslation('admin');
  const words = useOfficeWords();
  const parts = Object.entries(own) as readonly (readonly [OfficePart, OfficeDraft])[];
  if (parts.length === 0) return null;
  return (
    <>
      <Notice tone="wait" live title={t('bothChanged', { names: parts.map(([part]) => names[part]).join(t('mark.list', { ns: 'ui' })) })}><p>{t('bothChangedHow')}</p></Notice>
      {parts.map(([part, draft]) => <Written key={part} label={t('ownOf', { name: names[part] })}>{words(part, draft)}</Written>)}
    </>
  );
}
