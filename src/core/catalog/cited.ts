/** What a remark adds that is for those who keep the catalogue: that something of the basis is still to be verified. */
const REMARK = /[，、；]?[^，、；（）]*待核[^，、；（）]*/gu;

/**
 * A basis as a paper cites it: the rule, without what is still to be verified of it (`人社部发〔2022〕23号（每人每年最多享受三次；条序待核）`). A paper that says that
 * it does not know its own ground is none; whoever decides sees the remark at the desk.
 */
export function cited(basis: string): string {
  return basis.replaceAll(/（([^（）]*待核[^（）]*)）/gu, (_, inner: string) => {
    const left = inner.replaceAll(REMARK, '').replace(/^[，、；]/u, '');
    return left === '' ? '' : `（${left}）`;
  });
}
