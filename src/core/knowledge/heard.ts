import { plain, type Language } from './language.ts';

/** Characters that are taken for each other when written or picked in a hurry: same shape but for a stroke. Homophones need no list, they sound the same. */
const LOOK_ALIKE = ['休体沐', '失矢夫', '业亚', '社杜壮', '保堡褓', '险捡检', '工土干', '伤仿', '退腿', '养美', '老考', '金全', '证政', '登澄凳', '记纪计', '卡上', '医区匠', '残浅贱', '职识织', '贷货贸', '辞乱', '补朴扑', '贴帖站', '创仓刨', '岗岚岩', '招找拈', '聘骋', '转传', '档挡', '案按', '丧表', '亡忘', '孤狐', '育盲', '病痛', '领令颌', '待侍', '遇偶', '缴檄', '费贵', '就京', '员贝', '解懈', '雇顾', '仲伸', '裁栽载截'];
/** So many readings are tried. */
const MOST = 24;

/**
 * How what somebody typed may have been meant to sound, the likeliest first, syllables apart (`shi ye`): as it stands, which finds homophones and
 * traditional characters (失業 is spelled like 失业), and with one character put for one that looks like it. Nothing where no Chinese was typed.
 */
export function heardAs({ spell }: Pick<Language, 'spell'>, typed: string): readonly string[] {
  const characters = [...plain(typed).replaceAll(/\P{Script=Han}/gu, '')];
  if (characters.length < 2) return [];
  const alike = characters.flatMap((character, at) => LOOK_ALIKE.filter((group) => group.includes(character)).flatMap((group) => [...group].filter((other) => other !== character).map((other) => characters.with(at, other).join(''))));
  return [...new Set([characters.join(''), ...alike].map((text) => spell(text).join(' ')))].slice(0, MOST);
}
