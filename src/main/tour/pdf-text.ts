import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as a reader would copy it: the glyphs of every content stream, put back into characters by the `ToUnicode` table of
 * their font. Enough of the format for what pdfkit writes (one object at a time, Flate streams, two bytes a glyph).
 */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)) objects.set(id, body);
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? '';
    // No carriage return before the end: it may be the last byte of the stream itself.
    const raw = /stream\n([\s\S]*?)\nendstream/u.exec(body)?.[1];
    if (raw === undefined) return '';
    return body.includes('FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
  };
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', font = ''] of (/\/Font <<([\s\S]*?)>>/u.exec(body)?.[1] ?? '').matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const unicode = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(font) ?? '')?.[1];
      if (unicode !== undefined) tables.set(name, characters(streamOf(unicode)));
    }
  }
  const pages = [...objects.values()].flatMap((body) => (/\/Type \/Page\n/u.test(body) ? [/\/Contents (\d+) 0 R/u.exec(body)?.[1] ?? ''] : []));
  return pages.map((id) => written(streamOf(id), tables)).join('\f');
}

/** A `ToUnicode` table: glyph, as four hex digits, to the characters it stands for. */
function characters(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const textOf = (hex: string): string => Buffer.from(hex.replaceAll(/\s/gu, ''), 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', , list = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*\[([^\]]*)\]/gu)) {
      [...list.matchAll(/<([0-9a-fA-F\s]*)>/gu)].forEach(([, hex = ''], at) => found.set((Number.parseInt(from, 16) + at).toString(16).padStart(4, '0'), textOf(hex)));
    }
  }
  return found;
}

/** What one content stream writes, a line for each text object. */
function written(content: string, tables: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let table: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, glyphs, end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)>|(ET)\b/gu)) {
    if (font !== undefined) table = tables.get(font) ?? new Map();
    else if (end !== undefined) text += '\n';
    else for (const glyph of glyphs?.match(/.{4}/gu) ?? []) text += table.get(glyph.toLowerCase()) ?? '';
  }
  return text;
}
