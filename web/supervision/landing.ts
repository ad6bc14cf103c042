/** The daily work of a role: where who has it lands. In this order when somebody has several; a role that is missing has its own list. */
const WORK = [
  ['expert', '/desk/appraisals'], ['assistant', '/desk/assistance'], ['administrator', '/desk/admin'],
  // Who is drawn for items has them in the own list, whatever else they do.
  ['officer', '/desk'], ['reviewer', '/desk'],
  ['clerk', '/desk/counter'], ['telephone', '/desk/telephone'], ['inspector', '/desk/inspections'], ['supervisor', '/desk/hall'], ['treasurer', '/desk/payments'],
  ['archivist', '/desk/archive'], ['registrar', '/desk/merges'], ['editor', '/desk/knowledge'], ['designer', '/desk/catalog'], ['adviser', '/desk/advice'],
] as const;

/** Where the own list stands for those whose work is elsewhere. */
export const OWN_LIST = '/desk/mine';

/** The page where somebody of the staff has their work. @param roles as the session names them */
export function landingOf(roles: readonly string[]): (typeof WORK)[number][1] {
  return WORK.find(([role]) => roles.includes(role))?.[1] ?? '/desk';
}
