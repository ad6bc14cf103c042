import type { LifeEventSummary } from '../../ui/api-types.ts';

/** What people say, by what it is about. The first word of a group is one that the catalogue itself uses. */
const groups: readonly (readonly string[])[] = [
  ['失业', '下岗', '被裁', '裁员', '优化了', '丢了工作', '丢工作', '没工作', '没有工作', '辞退', '开除', '解雇', '离职', '辞职', '公司倒闭', '待业', '没饭碗', '炒鱿鱼', 'shiye', 'xiagang', 'unemploy', 'laid off', 'layoff', 'fired', 'lost my job', 'losing a job', 'lost job', 'redundan', 'dismiss', 'jobless'],
  ['就业', '找工作', '找活', '求职', 'find a job', 'job search'],
  ['招用', '招人', '招员工', '新员工', '入职', 'hire', 'recruit', 'new employee'],
  ['退休', '养老金', '办退', 'retire', 'pension'],
  ['社会保障卡', '社保卡', '丢了卡', 'social security card'],
  ['创业', '开店', '做生意', 'start a business', 'startup'],
  ['去世', '死亡', '丧葬', '过世', '走了', 'died', 'funeral', 'death'],
  ['工伤', '受伤', 'injur'],
  ['毕业', '应届', 'graduat'],
];

/** How well what somebody typed fits a life event: 0 for not at all. Words of the catalogue count most, then what people say for them. */
export function fit(typed: string, event: LifeEventSummary): number {
  const words = typed.trim().toLowerCase();
  if (words === '') return 0;
  const name = `${event.name.zh} ${event.name.en}`.toLowerCase();
  const all = `${name} ${event.summary.zh} ${event.summary.en}`.toLowerCase();
  if (name.includes(words)) return 3;
  const said = groups.filter((group) => group.some((word) => words.includes(word) || (words.length >= 2 && word.includes(words))));
  if (said.some((group) => group.some((word) => name.includes(word)))) return 2;
  if (words.length >= 2 && all.includes(words)) return 1;
  return 0;
}
