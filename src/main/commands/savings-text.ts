import type { StatedFigure } from '#core/catalog/notice-figure.ts';
import type { Change, Comparison } from '#core/savings/compare.ts';
import type { Quoted, Savings } from '#core/savings/savings.ts';
import { MEASURES, type Measure } from '#core/savings/way.ts';
import { columns, paint } from './print.ts';

const NAMES: Readonly<Record<StatedFigure['of'], string>> = {
  bases: '依据 bases', materials: '材料 materials', forms: '表单 forms', workingDays: '工作日 days', visits: '跑腿 visits', steps: '人工环节 manual steps',
  matters: '事项 matters', submissions: '提交材料次数 submissions', joinedInside: '内部协同 inside', joinedOutside: '外部协同 outside', tripsYearly: '每年少跑 trips a year',
};
/** The four reductions (四减) as the notice counts them. */
const FOUR: readonly Measure[] = ['bases', 'materials', 'workingDays', 'forms'];
const NUMERIC = [1, 2, 3, 4, 5, 6, 7, 8];

/** Before and now for people: computed tables first, then what the notices say of themselves, clearly apart. */
export function savingsText(savings: Savings): string {
  const place = savings.regions.find(({ code }) => code === savings.region);
  return [
    paint('bold', `以前 → 现在 / Before → now${place === undefined ? '' : ` · ${place.zh} / ${place.en}`}`),
    ...NOTES.map((note) => `  ${note}`), '',
    indent(columns([['一件事 / Life event', '事项 matters', ...MEASURES.map((measure) => NAMES[measure])], ...savings.lifeEvents.map((event) => row(`${event.zh} / ${event.en}`, event)), row('全部（各计一次）/ All, each once', savings.overall)], NUMERIC)),
    '', paint('bold', '合并 / Merge'),
    indent(columns([
      ['一件事 / Life event', '逐项 alone', '去重 distinct', '仍要交 still asked', '承诺最长 longest wait', '工作日（规则能判定时）days by rules', '规则判定 decided by rules'],
      ...savings.lifeEvents.map(({ zh, en, merge, longestWait, daysByRules, atOnce, matters }) => [`${zh} / ${en}`, String(merge.alone), String(merge.distinct), String(merge.stillAsked), `${longestWait} 个工作日`, String(daysByRules), `${atOnce} / ${matters}`]),
    ], NUMERIC)),
    '', paint('bold', '四减 / The four reductions'),
    indent(columns([
      ['', ...FOUR.map((measure) => NAMES[measure])],
      ['本目录计算 / computed here', ...FOUR.map((measure) => percent(savings.overall.changes[measure]))],
      ...savings.regions.filter(({ code }) => code !== savings.region).map(({ zh, en, overall }) => [`  ${zh} / ${en}`, ...FOUR.map((measure) => percent(overall.changes[measure]))]),
      ...savings.quoted.filter(({ figures }) => figures.some((figure) => 'percent' in figure)).map(({ zh, figures }) => [`${zh}（通知原文 quoted）`, ...FOUR.map((measure) => figures.flatMap((figure) => (figure.of === measure && 'percent' in figure ? [`−${figure.percent}%`] : []))[0] ?? '—')]),
    ], NUMERIC)),
    ...jointText(savings), ...savings.quoted.flatMap(quotedText), ...gaps(savings),
  ].join('\n');
}

const NOTES = [
  '按记录的以前办法和今天的事项文件逐项计算；以前不知道的，两边都不计 / computed matter by matter; what is not known of old is on neither side',
  '表单另计，不算材料；30分钟内办结计0个工作日；日历日每7天折5个工作日 / forms apart from materials; 30 minutes count as no day; seven calendar days as five',
  '每件事按所有选项都办算；实际按本人情况更少 / every option taken; a person usually needs fewer',
  '时限按公布的承诺；跑腿按有没有网上渠道；人工环节按规则能不能判定 / limits as promised, visits by channels, steps by whether rules decide',
];

function row(name: string, { matters, changes }: Comparison): readonly string[] {
  return [name, String(matters), ...MEASURES.map((measure) => change(changes[measure]))];
}

function change({ before, after, matters }: Change): string {
  return matters === 0 ? '—' : `${before} → ${after}`;
}

function percent({ cutPercent }: Change): string {
  return cutPercent === null ? '—' : `−${cutPercent}%`;
}

function jointText({ joint }: Savings): readonly string[] {
  return [
    '', paint('bold', '联办 / Joint matters'),
    `  ${joint.services} 个事项中，人社内部跨业务 ${joint.inside} 个，跨部门 ${joint.outside} 个（身份核验不算），办结以后直接告知对方的 ${joint.told} 个`,
    `  of ${joint.services} matters ${joint.inside} join lines inside human resources, ${joint.outside} other departments (identity apart), ${joint.told} tell the others the result`,
    `  每项各办一次，少跑 ${joint.tripsAvoided} 趟 / trips avoided if each is filed once`,
  ];
}

/** Quoted, with its own words and place; the computed line below it is another figure. */
function quotedText({ zh, en, quote, source, figures, computed, unlike }: Quoted): readonly string[] {
  return [
    '', `${paint('bold', `${zh} / ${en}`)} · 通知原文，不是计算 / quoted, not computed`,
    `  “${quote}”`, `  —— ${source}`,
    `  通知 notice   ${figures.map(statedText).join('；')}`,
    `  计算 computed ${computedText(computed)}`,
    ...(unlike === undefined ? [] : [`  ${unlike.zh} / ${unlike.en}`]),
  ];
}

function statedText(figure: StatedFigure): string {
  const name = NAMES[figure.of];
  if ('percent' in figure) return `${name} −${figure.percent}%`;
  if ('fewer' in figure) return `${name} −${figure.fewer}`;
  if ('count' in figure) return `${name} ${figure.count}`;
  return `${name} ${'before' in figure ? `${figure.before} ` : ''}→ ${figure.after}`;
}

function computedText(computed: Quoted['computed']): string {
  if (computed.kind === 'joint') return `${NAMES.joinedInside} ${computed.joint.inside}；${NAMES.joinedOutside} ${computed.joint.outside}`;
  return computed.kind === 'no-visit' ? `不用跑的“一件事” life events without a visit ${computed.lifeEvents} / ${computed.of}` : [comparisonText(computed.comparison), ...(computed.submissions ? [`${NAMES.submissions} ${computed.submissions.before} → ${computed.submissions.after}`] : [])].join('；');
}

function comparisonText({ changes, matters, unrecorded, now }: Comparison): string {
  if (unrecorded.length === matters) return `以前的没有逐项取得，只有今天的 / only today is known：${MEASURES.map((measure) => `${NAMES[measure]} ${now[measure]}`).join('；')}`;
  return MEASURES.filter((measure) => changes[measure].matters > 0).map((measure) => `${NAMES[measure]} ${change(changes[measure])}`).join('；');
}

function gaps({ overall, withoutService }: Savings): readonly string[] {
  return ['', `没有记录以前办法的事项 / no old way recorded: ${overall.unrecorded.join(' ') || '—'}`, `有记录、还没有事项文件的 / recorded, no service yet: ${withoutService.join(' ') || '—'}`];
}

function indent(text: string): string {
  return text.split('\n').map((line) => `  ${line}`).join('\n');
}
