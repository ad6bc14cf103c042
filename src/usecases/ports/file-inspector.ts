/** What makes a file of a known type unfit to be given to an officer: it holds a program, cannot be opened, or opens only with a password. */
export type FileFault = 'script' | 'damaged' | 'locked';
/** `busy`: not looked at now; the same file may be sent again a little later. */
export type InspectedFile = { /** Its media type by its bytes; undefined when nobody knows. */ readonly type?: string; readonly fault?: FileFault | 'busy' };

/** Looks into a file that a stranger sends: what it truly is, and whether somebody else can open it without harm. Never throws for what is in it. */
export type FileInspector = { inspect(bytes: Buffer): Promise<InspectedFile> };
