import { Parser } from 'saxen';
import { SheetError } from '#core/batch/sheet.ts';

/** What a reader does with the elements it meets, by their local names. */
export type Handle = {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Goes through XML once, without keeping it. Entities that the document declares itself are not expanded. @throws SheetError */
export function readXml(xml: string, { open, close, text }: Handle): void {
  if (xml === '') return;
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      open?.(local(name), (wanted) => {
        const found = Object.entries(attributes()).find(([key]) => local(key) === wanted)?.[1];
        return found === undefined ? undefined : decode(found);
      });
    })
    .on('closeTag', (name) => close?.(local(name)))
    .on('text', (said, decode) => text?.(decode(said)))
    .on('cdata', (said) => text?.(said))
    .on('error', () => { throw new SheetError({ zh: '文件的内容读不懂，请用表格软件打开后另存为 .xlsx 再上传', en: 'The content of the file cannot be read: open it in your spreadsheet program, save it as .xlsx and upload that' }); })
    .parse(xml.replace(/^\uFEFF/u, ''));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
