/** A number of at most four figures, or with commas or a point: an amount, not the number of a case or a telephone. */
const AMOUNT = String.raw`\d{1,4}(?:[,.]\d+)*`;
const BEFORE_UNIT = new RegExp(String.raw`(?<![-\d,.])(${AMOUNT}) (?=\p{Script=Han})`, 'gu');
const AFTER_WORD = new RegExp(String.raw`(\p{Script=Han}) (?=${AMOUNT}[\p{Script=Han}%])`, 'gu');
/** Words with the article of a law after a space, as the catalogue cites one. */
const CITED = /(?<![\p{Script=Han}\d〕》])(\p{Script=Han}{2,}(?:（\d{4}年[^（）]{1,8}）)?) (?=第[一二三四五六七八九十百千]+[条章])/gu;
/** What leads up to a law and is no part of its name: `公示时间比照`, `按`, and of two that are joined the article of the first (`第四十五条和`). */
const LEADS_UP = /^.*(?:[参比按依遵]照|[依根]据|[条款项](?:以及|[和及与或]))|^(?:按|依|见|违反|符合|适用|属于|执行)/u;
/** A name says what kind of rule it is of; `办法` alone names none. */
const NAMED = /^(?!办法$)\p{Script=Han}+(?:法典?|条例|办法|规定|规则|细则|章程|制度|决定|通知|意见|解释)(?:（[^（）]+）)?$/u;
/** What speaks of a law without naming it (`本条例`), of two at once, or has something before the name. */
const DOUBTFUL = /^(?:[本该此其]|[上前]述|同[法条])|(?:法|条例|办法|规定|规则|细则)(?:以及|[和及与或])|[按依]|(?<!意)见/u;

/** A law in its marks. Where it is not certain what its name is, the words stay: a paper must not name one that does not exist. */
function inMarks(whole: string, cited: string): string {
  const [lead = ''] = LEADS_UP.exec(cited) ?? [];
  const name = cited.slice(lead.length);
  return NAMED.test(name) && !DOUBTFUL.test(name) ? `${lead}《${name}》` : whole;
}

/** The same law twice in a row: its articles stand together. */
const AGAIN = /《([^》]+)》(第[^；《》]*)；《\1》(?=第)/u;

/** The words of a paper in the one manner in which papers are set: no gap between an amount and the words around it (`60日内`, GB/T 9704), a law in its marks, named once for its articles (`《社会保险法》第四十五条、第四十六条`, GB/T 15834). */
export function typeset(text: string): string {
  let set = text.replaceAll(CITED, inMarks).replaceAll(BEFORE_UNIT, '$1').replaceAll(AFTER_WORD, '$1');
  while (AGAIN.test(set)) set = set.replace(AGAIN, '《$1》$2、');
  return set;
}
