/**
 * The place to go back to after signing in: only a path of this site. Anything that a browser would read as another
 * site (`//evil`, `/\evil`, a scheme, hidden control characters) and the sign-in pages themselves become `/`.
 */
export function localPath(text: string | undefined): string {
  if (text === undefined || !text.startsWith('/') || text.length > 500) return '/';
  if (/^\/[/\\]|\\|[\u0000-\u0020\u007f]/.test(text)) return '/';
  if (/^\/(auth|oidc|api)(\/|$|\?)/.test(text)) return '/';
  return text;
}
