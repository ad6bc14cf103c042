import type { Sex } from './person.ts';
import type { Random } from './random.ts';

// 复姓 and rarer surnames stand among the common ones, so that nothing may rely on one character.
const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  '欧阳', '诸葛', '司马', '上官',
];

const GIVEN: Readonly<Record<Sex, Readonly<Record<'older' | 'middle' | 'younger', readonly string[]>>>> = {
  male: {
    older: ['建国', '卫东', '志强', '国庆', '爱民', '学军', '长江', '德胜', '福来', '玉山', '振华', '庆祥', '永顺', '保田'],
    middle: ['伟', '勇', '军', '磊', '海涛', '晓东', '立新', '少华', '俊峰', '宏伟', '建波', '文斌', '春雷', '金龙', '振宇'],
    younger: ['浩', '宇轩', '子豪', '一鸣', '俊杰', '嘉诚', '天佑', '博文', '思远', '梓睿', '昊然', '皓轩', '铭泽', '志远'],
  },
  female: {
    older: ['桂英', '秀兰', '玉珍', '淑华', '凤英', '桂芳', '素珍', '秀荣', '爱莲', '春梅', '玉兰', '翠花', '月娥'],
    middle: ['敏', '静', '丽', '艳', '海燕', '晓梅', '文娟', '红霞', '春燕', '丽华', '雪梅', '建红', '秋菊', '玉洁'],
    younger: ['婷', '雨欣', '思琪', '梦瑶', '欣怡', '佳怡', '诗涵', '雅琴', '子涵', '紫薇', '若溪', '晓彤', '梓萱', '可馨'],
  },
};

export function makeName(random: Random, sex: Sex, birthYear: number): string {
  const generation = birthYear < 1975 ? 'older' : birthYear < 1994 ? 'middle' : 'younger';
  return random.pick(SURNAMES) + random.pick(GIVEN[sex][generation]);
}
