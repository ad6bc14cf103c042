/** The looks of the printed guides, on top of those of all pages that the server makes. */
export const GUIDE_STYLE = `
main{display:block;max-width:52rem}
.guide{display:grid;gap:var(--s6)}
.guide>section{display:grid;gap:var(--s3);padding:var(--s6);background:var(--card);border:.0625rem solid var(--rule);border-radius:var(--radius)}
.guide h1{font-size:var(--size-6)}
.guide h3{margin:0;font-size:var(--size-2)}
.guide li{padding-block:var(--s2);border-top:.0625rem solid var(--rule);overflow-wrap:anywhere}
.guide li:first-child{border-top:0}
.guide small{display:block;color:var(--ink-2);font-size:var(--size-1)}
.guide .acts{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s3) var(--s5)}
.guide .acts .go{min-width:10rem;justify-content:center;text-align:center}
.guide ol{margin:0;padding-inline-start:1.4em}
.guide .tag{background:var(--jade-light);color:var(--jade-dark)}
.guide .list a,.guide .acts a{display:inline-flex;align-items:center;min-height:var(--touch)}
.guide .marks{display:flex;flex-wrap:wrap;gap:var(--s2);color:var(--ink-2)}
@media print{header,.acts,.skip{display:none}main{padding:0;max-width:none}.guide>section{border:0;padding:var(--s3) 0;break-inside:avoid}}
`;
