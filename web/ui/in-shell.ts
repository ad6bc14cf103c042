import { createContext } from 'react';

/** Whether head and foot are there already: a page that broke within them draws none of its own. */
export const InShell = createContext(false);
