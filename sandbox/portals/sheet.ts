import type { Brand } from './brands.ts';

export type Language = 'zh' | 'en';
/** Whose page it is, and how it is looked at. */
export type SheetLook = { readonly brand: Pick<Brand, 'zh' | 'en' | 'colour' | 'paper'>; readonly language: Language; readonly path: string };

const TEXTS = { zh: { stand: '演示用的替身，不是真的网站', other: 'English' }, en: { stand: 'A stand-in for the demonstration, not a real site', other: '中文' } } as const;

/** @param text not trusted */
export const e = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A whole page of somebody else's site in their colours. @param links what stands in its head besides its name and the other language */
export function sheet({ brand, language, path }: SheetLook, title: string, links: string, body: string): string {
  const t = TEXTS[language], other = language === 'zh' ? 'en' : 'zh';
  const { colour, paper } = brand;
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${e(title)} · ${e(brand[language])}</title><style>
*{box-sizing:border-box}body{margin:0;min-height:100dvh;background:${paper};color:#1c2430;font:1rem/1.6 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
header{background:${colour};color:#fff}.bar,main,footer{max-width:60rem;margin:0 auto;padding:.75rem 1.25rem}.bar{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center}.bar a,.bar button{color:#fff;min-height:2.75rem;display:inline-flex;align-items:center;background:none;border:0;font:inherit;padding:0;cursor:pointer;text-decoration:none}.bar a:hover,.bar button:hover{text-decoration:underline}.bar .name{font-size:1.25rem;font-weight:700;margin-right:auto}.bar form{margin:0}
main{padding-block:2rem}h1{margin:0 0 .25rem;font-size:1.75rem;line-height:1.3}h2{font-size:1.125rem;margin:2rem 0 .75rem}.lead{margin:0;color:#4a5566}
ul{list-style:none;margin:0;padding:0}.events{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.75rem}.events a,.card{display:block;background:#fff;border:1px solid #d5dbe5;border-radius:.5rem;padding:1rem;color:inherit;text-decoration:none}.events a{min-height:4.5rem;font-weight:600}.events a:hover{border-color:${colour}}.events span{display:block;color:${colour};font-weight:400;font-size:.9375rem}
.card{margin-bottom:.75rem}.card li{padding:.375rem 0;border-top:1px solid #e8ecf2}.card p{margin:0 0 .5rem;color:#4a5566}.card b{font-weight:600}.narrow{max-width:26rem}
.narrow form{display:grid;gap:1rem;margin-top:1.25rem}label{font-weight:600}input:not([type=checkbox]){width:100%;min-height:2.875rem;font:inherit;padding:.375rem .75rem;border:1px solid #7d8899;border-radius:.375rem}.check{display:flex;gap:.5rem;font-weight:400;min-height:2.75rem;align-items:center}.check input{width:1.25rem;height:1.25rem;flex:none}
.go{min-height:3rem;background:${colour};color:#fff;border:0;border-radius:.375rem;font:inherit;font-weight:600;cursor:pointer;padding:0 1.25rem}.go[href]{display:inline-flex;align-items:center;text-decoration:none}.note{background:#fdecea;color:#8c1d18;padding:.625rem .875rem;border-radius:.375rem;margin:1rem 0 0}.people{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.5rem}.people button{width:100%;min-height:2.75rem;text-align:start;font:inherit;background:#fff;border:1px solid #d5dbe5;border-radius:.375rem;cursor:pointer;padding:.375rem .75rem}:focus-visible{outline:3px solid #f0a500;outline-offset:2px}footer{color:#4a5566;font-size:.875rem}
</style></head><body><header><div class="bar"><a class="name" href="/">${e(brand[language])}</a>${links}<a href="${e(path)}?lang=${other}" lang="${other === 'zh' ? 'zh-CN' : 'en'}">${t.other}</a></div></header><main>${body}</main><footer>${t.stand}</footer></body></html>`;
}
