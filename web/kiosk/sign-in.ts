/** At a machine for everybody, on the pages that the server makes: a keyboard on the screen, and nothing stays that somebody has left. Loaded apart, so that its styles come with it. */
const [{ attachKeyboard }, { leaveBehind }] = await Promise.all([import('./keyboard.ts'), import('./leave-behind.ts')]);
attachKeyboard(document);
leaveBehind(document);
