import { readXml } from './read-xml.ts';

/** Formats of days that every spreadsheet knows by number, those of East Asia among them (ECMA-376 18.8.30). Formats of a time alone are none. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(String));

/** The styles, as cells name them, that show a number as a day. */
export function dateStyles(xml: string): ReadonlySet<string> {
  const formats = new Map<string, string>();
  const styles: string[] = [];
  let within = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
      if (name === 'cellXfs') within = true;
      if (name === 'xf' && within) styles.push(attribute('numFmtId') ?? '0');
    },
    close: (name) => { if (name === 'cellXfs') within = false; },
  });
  return new Set(styles.flatMap((format, at) => (BUILT_IN.has(format) || isDay(formats.get(format)) ? [String(at)] : [])));
}

/** Whether a format shows a year or a day: what is quoted, escaped or in brackets are words beside it. */
function isDay(format: string | undefined): boolean {
  return format !== undefined && /[yd]/iu.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));
}
