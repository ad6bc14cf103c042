/** A whole PDF of one empty page. `catalog`: what else stands in its catalogue, as a script that runs when it is opened would; `objects`: further objects, from number 4. */
export function onePage({ catalog = '', page = '', objects = '' }: { readonly catalog?: string; readonly page?: string; readonly objects?: string } = {}): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>\nendobj\n${objects}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

/** As it would have to be to run when somebody opens it. */
export const SCRIPTED = onePage({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' });
