/** A number of at most four figures, or with commas or a point: an amount, not the number of a case or a telephone. */
const AMOUNT = String.raw`\d{1,4}(?:[,.]\d+)*`;
const BEFORE_UNIT = new RegExp(String.raw`(?<![-\d,.])(${AMOUNT}) (?=\p{Script=Han})`, 'gu');
const AFTER_WORD = new RegExp(String.raw`(\p{Script=Han}) (?=${AMOUNT}[\p{Script=Han}%])`, 'gu');
/** A law or a regulation by its name, with the article after a space, as the catalogue writes it. */
const LAW = /(?<![\p{Script=Han}\d〕》])(\p{Script=Han}{2,}(?:（\d{4}年[^（）]{1,8}）)?) (?=第[一二三四五六七八九十百千]+[条章])/gu;

/** The same law twice in a row: its articles stand together. */
const AGAIN = /《([^》]+)》(第[^；《》]*)；《\1》(?=第)/u;

/** The words of a paper in the one manner in which papers are set: no gap between an amount and the words around it (`60日内`, GB/T 9704), a law in its marks, named once for its articles (`《社会保险法》第四十五条、第四十六条`, GB/T 15834). */
export function typeset(text: string): string {
  let set = text.replaceAll(LAW, '《$1》').replaceAll(BEFORE_UNIT, '$1').replaceAll(AFTER_WORD, '$1');
  while (AGAIN.test(set)) set = set.replace(AGAIN, '《$1》$2、');
  return set;
}
