import type { SheetContent, WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import { columnLetters } from '#core/batch/sheet.ts';
import { zip } from '#adapters/zip/zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of cells by what they hold: as it comes, a heading, a text that stays one, a day, words that wrap. */
const STYLE = { plain: 0, heading: 1, text: 2, day: 3, words: 4 } as const;
const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** A workbook as .xlsx (ECMA-376). Every value is written as text, so that nothing in it is ever a formula. */
export function writeXlsx(sheets: WorkbookContent): Buffer {
  const numbered = sheets.map((sheet, at) => ({ sheet, no: at + 1 }));
  return zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbered.map(({ no }) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ sheet, no }) => `<sheet name="${escaped(sheet.name)}" sheetId="${no}" r:id="rId${no}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ no }) => `<Relationship Id="rId${no}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${no}.xml"/>`).join('')}<Relationship Id="rId${numbered.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(numbered.map(({ sheet, no }) => [`xl/worksheets/sheet${no}.xml`, worksheet(sheet)])),
  });
}

function worksheet({ columns, rows, lists = [] }: SheetContent): string {
  const head = line(1, columns.map(({ heading }) => heading), () => STYLE.heading);
  const body = rows.map((row, at) => line(at + 2, row, (column) => STYLE[columns[column]?.holds ?? 'plain'])).join('');
  const widths = columns.map(({ width, holds }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${STYLE[holds]}" customWidth="1"/>`).join('');
  const choices = lists.map(({ column, from, to, sheet }) => `<dataValidation type="list" allowBlank="1" sqref="${columnLetters(column)}2:${columnLetters(column)}10001"><formula1>'${escaped(sheet)}'!$${from.replace(/(\d+)$/u, '$$$1')}:$${to.replace(/(\d+)$/u, '$$$1')}</formula1></dataValidation>`);
  return `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${head}${body}</sheetData>${choices.length > 0 ? `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>` : ''}</worksheet>`;
}

function line(no: number, values: readonly string[], style: (column: number) => number): string {
  return `<row r="${no}">${values.map((value, column) => (value === '' ? '' : `<c r="${columnLetters(column)}${no}" s="${style(column)}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`)).join('')}</row>`;
}

/** As text of XML 1.0, without the characters that it cannot hold. */
function escaped(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\r\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
