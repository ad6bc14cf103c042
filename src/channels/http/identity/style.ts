/** The looks of the server-made pages, on top of the tokens of the web (`web/ui/tokens.css`). */
export const STYLE = `
*,*::before,*::after{box-sizing:border-box}
html{font-size:var(--text)}
body{margin:0;min-height:100dvh;background:var(--paper);color:var(--ink);font-family:var(--font);font-size:var(--size-2);line-height:var(--line);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,p,ul,dl{margin:0;padding:0}
h1{font-size:var(--size-5);line-height:1.3;text-wrap:balance}
h2{font-size:var(--size-3);line-height:1.4}
h3{margin:var(--s4) 0 var(--s2);font-size:1rem;line-height:1.4}
ul{list-style:none}
.points{padding-inline-start:var(--s5);list-style:disc}
[hidden]{display:none!important}
a{color:var(--jade-dark);text-underline-offset:.2em}
button,input{font:inherit;color:inherit}
:focus-visible{outline:.1875rem solid var(--blue);outline-offset:.125rem}
.skip{position:absolute;left:var(--s4);top:-6rem;background:var(--card);padding:var(--s2) var(--s4)}
.skip:focus{top:var(--s2)}
header{background:var(--card);border-bottom:.0625rem solid var(--rule)}
.bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:var(--s2) var(--s4);max-width:var(--width);margin:0 auto;padding:var(--s3) var(--s5)}
.brand{display:inline-flex;align-items:center;gap:var(--s2);min-height:var(--touch);color:var(--ink);font-size:var(--size-4);font-weight:var(--weight-title);text-decoration:none}
.mark{display:inline-grid;place-items:center;width:2.125rem;height:2.125rem;border-radius:var(--radius-s);background:var(--vermilion);color:#fff;font-size:var(--size-3)}
.choices{display:flex;flex-wrap:wrap;gap:var(--s2)}
.pill{display:inline-flex;align-items:center;min-height:var(--touch);padding:0 var(--s4);border:.0625rem solid var(--rule);border-radius:var(--radius-pill);background:var(--card);color:var(--ink);text-decoration:none;font-size:var(--size-1)}
.pill:hover{border-color:var(--edge)}
main{display:flex;flex-wrap:wrap;align-items:flex-start;justify-content:center;gap:var(--s8);max-width:var(--width);margin:0 auto;padding:var(--s10) var(--s5) var(--s16)}
.card{flex:1 1 20rem;max-width:27rem;display:grid;gap:var(--s5);padding:var(--s8);background:var(--card);border:.0625rem solid var(--rule);border-radius:var(--radius)}
.head{display:grid;gap:var(--s2)}
.lead,.hint{color:var(--ink-2)}
.hint{font-size:var(--size-1)}
form{display:grid;gap:var(--s5)}
.field{display:grid;gap:var(--s1)}
label{font-weight:var(--weight-strong)}
input{width:100%;min-height:3rem;padding:var(--s2) var(--s3);background:var(--card);border:.0625rem solid var(--edge);border-radius:var(--radius-s);letter-spacing:.02em}
input[aria-invalid]{border:.125rem solid var(--vermilion)}
.code{font-size:var(--size-5);letter-spacing:.35em;text-align:center}
.fault{color:var(--vermilion-dark);font-weight:var(--weight-strong)}
.fault::before{content:'! ';font-weight:var(--weight-title)}
.note{padding:var(--s3) var(--s4);border-radius:var(--radius-s);background:var(--vermilion-light);color:var(--vermilion-dark)}
.wait{padding:var(--s2) var(--s3);border-radius:var(--radius-s);background:var(--amber-light);color:var(--amber-dark);font-size:var(--size-1)}
.filled{padding:var(--s2) var(--s3);border-radius:var(--radius-s);background:var(--jade-light);color:var(--jade-dark);font-size:var(--size-1)}
.go{min-height:3.25rem;padding:var(--s3) var(--s6);border:0;border-radius:var(--radius-s);background:var(--jade);color:#fff;font-size:var(--size-3);font-weight:var(--weight-strong);text-align:center;text-decoration:none;cursor:pointer}
.go:hover{background:var(--jade-dark)}
.second{min-height:3.25rem;padding:var(--s3) var(--s6);border:.0625rem solid var(--jade);border-radius:var(--radius-s);background:var(--card);color:var(--jade-dark);font-size:var(--size-3);font-weight:var(--weight-strong);cursor:pointer}
.second{text-align:center;text-decoration:none}
.issuers{display:grid;gap:var(--s2)}
.second:hover{background:var(--jade-light)}
.passkey{gap:var(--s2)}
.plain{justify-self:start;min-height:var(--touch);padding:0;border:0;background:none;color:var(--jade-dark);text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.others{display:flex;flex-wrap:wrap;gap:0 var(--s5);padding-top:var(--s3);border-top:.0625rem solid var(--rule)}
.others a{display:inline-flex;align-items:center;min-height:var(--touch)}
.cannot summary{width:fit-content;min-height:var(--touch);align-content:center;cursor:pointer;color:var(--jade-dark);font-weight:var(--weight-strong)}
.cannot dl{display:grid;gap:var(--s1);padding-bottom:var(--s3);font-size:var(--size-1)}
.cannot dt{font-weight:var(--weight-strong)}
.cannot dd{margin:0 0 var(--s2);color:var(--ink-2)}
.demo{flex:1 1 20rem;max-width:32rem;display:grid;gap:var(--s4)}
.demo h2,.codebox{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2)}
.tag{padding:0 var(--s2);border-radius:.25rem;background:var(--amber-light);color:var(--amber-dark);font-size:var(--size-0);font-weight:var(--weight-strong)}
.people{display:grid;gap:var(--s2)}
.demo summary{min-height:var(--touch);padding-block:var(--s3);cursor:pointer;color:var(--jade-dark);font-weight:var(--weight-strong)}
.person{display:grid;gap:0;width:100%;min-height:var(--touch);padding:var(--s3) var(--s4);border:.0625rem solid var(--rule);border-radius:var(--radius-s);background:var(--card);text-align:start;cursor:pointer}
.person:hover{border-color:var(--jade);background:var(--jade-light)}
.person b{color:var(--jade-dark)}
.person span{color:var(--ink-2);font-size:var(--size-1);line-height:1.5}
.codebox strong{font-size:var(--size-5);letter-spacing:.15em}
code{padding:0 var(--s1);border-radius:.25rem;background:var(--quiet);font-family:ui-monospace,monospace;font-size:.9em;white-space:nowrap}
@media (max-width:40rem){main{padding:var(--s5) var(--s4) var(--s10);gap:var(--s6)}.card{padding:var(--s5);max-width:none}.demo{max-width:none}}
`;
