import { zip } from '#adapters/zip/zip.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Parts = { readonly rows: string; readonly after?: string; readonly styles?: string; readonly shared?: string; readonly properties?: string; readonly sheets?: string };

/** A workbook as another program writes one: rows in XML, and the parts that a test is about. */
export function workbook({ rows, after = '', styles = '', shared, properties = '', sheets = '<sheet name="表" sheetId="1" r:id="rId1"/>' }: Parts): Buffer {
  return zip({
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}">${properties}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    ...(shared !== undefined && { 'xl/sharedStrings.xml': `<sst ${MAIN}>${shared}</sst>` }),
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>第二张</t></is></c></row></sheetData></worksheet>`,
  });
}
