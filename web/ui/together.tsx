/** What a reader takes in at one glance and a line must not tear apart: “一次”, a figure with what it counts, the number of a case or of a paper of it. */
const glance = /(一次提交|一次|\d{6}-\d{8}-\d{6}-[\dX](?:-[A-Z]\d*(?:N\d+)?)?|\d[\d,.]*\s?(?:件事|件|份材料|份|张表|张|项|个月|岁|天|元|[a-z]+))/;

/** Text whose figures stay with their words when a line ends. */
export function Together({ text }: { readonly text: string }) {
  return text.split(glance).map((piece, at) => (at % 2 === 1 ? <span key={at} className="together">{piece}</span> : piece));
}
