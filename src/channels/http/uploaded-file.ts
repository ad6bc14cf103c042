import type { FileFault } from '#usecases/ports/file-inspector.ts';
import type { Localized } from '#core/value.ts';
import { Problem } from './problems.ts';
import { PHOTO_TYPES } from './schemas/file.ts';
import type { Services } from './services.ts';

const EMPTY: Localized = { zh: '文件是空的，请重新选择', en: 'The file is empty; choose another' };
const NO_DOCUMENT: Localized = { zh: '只能上传 PDF、JPG 或 PNG 文件', en: 'Only PDF, JPG or PNG files can be uploaded' };
const NO_PHOTO: Localized = { zh: '照片只能是 JPG 或 PNG', en: 'A photograph is a JPG or a PNG' };
const UNFIT: Readonly<Record<FileFault, Localized>> = {
  script: { zh: '这份 PDF 里带有脚本，打开它的人会受害，没有收。请把它打印成新的 PDF，或者拍成照片再上传', en: 'This PDF holds a script that could harm whoever opens it, and was not taken. Print it to a new PDF, or photograph it, and upload that' },
  damaged: { zh: '这份 PDF 打不开，可能没有存完整。请重新保存一份再上传', en: 'This PDF cannot be opened; it may be incomplete. Save it again and upload that' },
  locked: { zh: '这份 PDF 设了密码，工作人员打不开。请去掉密码再上传', en: 'This PDF has a password, and nobody here can open it. Remove the password and upload it again' },
};

/** The media type of what was uploaded, by its bytes, if it is one of `types` and somebody else can open it without harm. @throws Problem that points at the body */
export async function typeOfUploaded({ inspector }: Pick<Services, 'inspector'>, bytes: unknown, types: readonly string[]): Promise<string> {
  const wrong = (code: 'wrong-input' | 'wrong-file-type' | 'unfit-file', detail: Localized): Problem => new Problem(code, detail, [{ pointer: '/body', detail }]);
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw wrong('wrong-input', EMPTY);
  const { type, fault } = await inspector.inspect(bytes);
  if (type === undefined || !types.includes(type)) throw wrong('wrong-file-type', types === PHOTO_TYPES ? NO_PHOTO : NO_DOCUMENT);
  if (fault === 'busy') throw new Problem('unavailable');
  if (fault !== undefined) throw wrong('unfit-file', UNFIT[fault]);
  return type;
}
