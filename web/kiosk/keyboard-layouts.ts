/** What is written: Chinese by its pinyin, letters as they are, or figures. */
export type Writing = 'zh' | 'en' | 'digits';

const FIGURES = '1 2 3 4 5 6 7 8 9 0 {bksp}';
const BOTTOM = '{language} {shift} {space} - , . @ {done}';

/** Keys by rows, each from left to right. Identity numbers and codes are figures first, so that these stand in every layout. */
export const LAYOUTS = {
  zh: [FIGURES, 'q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m', '{language} {space} ， 。 、 - {done}'],
  en: [FIGURES, 'q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m', BOTTOM],
  shift: [FIGURES, 'Q W E R T Y U I O P', 'A S D F G H J K L', 'Z X C V B N M', BOTTOM],
  digits: ['1 2 3', '4 5 6', '7 8 9', '. 0 {bksp}', '{done}'],
};

export const isFigure = (key: string): boolean => /^[0-9]$/u.test(key);
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** How a field is written in first: figures where only those are taken, letters where nobody sees what was chosen, else Chinese on a Chinese page. */
export function writingFor({ type, inputMode }: { readonly type: string; readonly inputMode: string }, chinese: boolean): Writing {
  if (['numeric', 'decimal', 'tel'].includes(inputMode) || ['number', 'tel'].includes(type)) return 'digits';
  return type === 'password' || type === 'email' || type === 'url' || !chinese ? 'en' : 'zh';
}
