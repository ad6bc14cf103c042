import { usePreferences } from './preferences.ts';

/** From the first to the last Chinese character or mark, over whatever has no Latin letter. */
const CHINESE = /([\p{Script=Han}\u3001-\u301f\uff01-\uff5e](?:[^A-Za-z]*[\p{Script=Han}\u3001-\u301f\uff01-\uff5e])?)/u;

/**
 * What somebody has written, or the law, in whichever language, by itself or in a sentence of the page: on a page in another language it says where it is Chinese, so that each part is
 * read aloud by the voice of its language (WCAG 2.2, 3.1.2).
 */
export function AsWritten({ children }: { readonly children: string }) {
  const { language } = usePreferences();
  if (language === 'zh') return children;
  // What the expression has caught stands at odd places.
  return children.split(CHINESE).map((part, at) => (at % 2 === 1 ? <span key={at} lang="zh-CN">{part}</span> : part));
}
