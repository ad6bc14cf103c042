/** At a machine for everybody, on the pages that the server makes: a keyboard on the screen, the camera for an electronic card, and nothing stays that somebody has left. Loaded apart, so that its styles come with it. */
const [{ attachKeyboard }, { leaveBehind }, { offerCamera }] = await Promise.all([import('./keyboard.ts'), import('./leave-behind.ts'), import('./scan-card.ts')]);
attachKeyboard(document);
leaveBehind(document);
offerCamera(document);
