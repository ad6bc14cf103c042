import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { onePage, SCRIPTED } from '../../../test/support/pdf.ts';
import { createFileInspector } from './file-inspector.ts';

const inspector = createFileInspector();
const hasty = createFileInspector({ deadline: 1, waiting: 1 });
afterAll(() => { inspector.close(); hasty.close(); });
const PDF = 'application/pdf';

/** The same in an object stream: what a search through the bytes does not find. */
function hidden(): Buffer {
  const inner = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const packed = deflateSync(Buffer.from(`5 0 ${inner}`));
  const stream = Buffer.concat([Buffer.from(`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`), packed, Buffer.from('\nendstream')]);
  const parts = ['<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>', stream];
  let pdf = Buffer.from('%PDF-1.5\n');
  const offsets = parts.map((part, index) => {
    const at = pdf.length;
    pdf = Buffer.concat([pdf, Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(part), Buffer.from('\nendobj\n')]);
    return at;
  });
  const row = (kind: number, first: number, second: number): number[] => [kind, first >> 8, first & 255, second];
  const table = Buffer.from([...row(0, 0, 255), ...offsets.flatMap((at) => row(1, at, 0)), ...row(2, 4, 0), ...row(1, pdf.length, 0)]);
  const end = `6 0 obj\n<< /Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Length ${table.length} >>\nstream\n`;
  return Buffer.concat([pdf, Buffer.from(end), table, Buffer.from(`\nendstream\nendobj\nstartxref\n${pdf.length}\n%%EOF\n`)]);
}

describe('given a PDF', () => {
  test('of one page, then nothing is wrong with it', async () => expect(await inspector.inspect(onePage())).toEqual({ type: PDF }));
  test.each([
    ['that runs a script when it is opened', SCRIPTED],
    ['that has one among its names', onePage({ catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (x) >>] >> >>' })],
    ['that runs one when it is closed', onePage({ catalog: '/AA << /WC << /S /JavaScript /JS (x) >> >>' })],
    ['whose page runs one', onePage({ page: '/AA << /O << /S /JavaScript /JS (x) >> >>' })],
    ['whose button runs one', onePage({ page: '/Annots [4 0 R]', objects: '4 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /Ff 65536 /Rect [0 0 9 9] /A << /S /JavaScript /JS (x) >> >>\nendobj\n' })],
    ['that hides one in a compressed stream', hidden()],
  ])('%s, then it says so', async (_, bytes) => expect(await inspector.inspect(bytes)).toEqual({ type: PDF, fault: 'script' }));
  test('without an end or a page, then it is damaged', async () => {
    for (const text of ['%PDF-1.4\n%%EOF\n', '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n']) expect(await inspector.inspect(Buffer.from(text))).toEqual({ type: PDF, fault: 'damaged' });
  });
  test('with a password, then it is locked', async () => {
    const zeros = '00'.repeat(32);
    const locked = onePage().toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`);
    expect(await inspector.inspect(Buffer.from(locked, 'latin1'))).toEqual({ type: PDF, fault: 'locked' });
  });
});

test('given a file of another kind, then only its type is told', async () => {
  expect(await inspector.inspect(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'))).toEqual({ type: 'image/png' });
  expect(await inspector.inspect(Buffer.from('MZ'))).not.toHaveProperty('fault');
});

test('given more PDFs than may wait, then the last is told to come again, and one that takes too long is damaged', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => hasty.inspect(onePage())));
  expect(answers[0]).toEqual({ type: PDF, fault: 'damaged' });
  expect(answers[2]).toEqual({ type: PDF, fault: 'busy' });
});
