import { usePreferences } from '../ui/preferences.ts';
import { noticeInEnglish } from './notice-words.ts';

/** The words of a notice, verbatim; whoever reads English is told the figure beside them. */
export function Quote({ text }: { readonly text: string }) {
  const { language } = usePreferences();
  const english = language === 'en' ? noticeInEnglish(text) : undefined;
  return <><span lang="zh-CN">{text}</span>{english !== undefined && ` (${english})`}</>;
}
