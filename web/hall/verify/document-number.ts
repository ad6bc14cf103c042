/** Receipt, closing, decision, correction, change, certificate, note of a delivery; E is the copy of an employer. */
const PAPER = /^\d{6}-\d{8}-\d{6,}-\d-(R|[DL]\d{1,3}|[CGSZ]\d{1,3}(N\d{1,2})?)E?$/;
/** What states an entry of the register, with the day that it ended. */
const STATEMENT = /^\d{6}-\d{8}-\d{6,}-\d-B\d{1,3}(N\d{1,2})?(T\d{8})?$/;
/** What an enterprise took along of its months. */
const OF_ENTERPRISE = /^\d{6}-\d{8}-[0-9A-F]{10}-Q$/;

/** Whether a text looks like the number of a document, in capitals; whether there is such a document only the server says. */
export function isDocumentNumber(text: string): boolean {
  return PAPER.test(text) || STATEMENT.test(text) || OF_ENTERPRISE.test(text);
}
