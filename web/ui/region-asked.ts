/** Another city than the server's own, as the address of a screen or a kiosk that stands there names it (`?region=450200`). */
export function regionAsked(): { region?: string } {
  const region = new URLSearchParams(location.search).get('region');
  return region !== null && /^\d{6}$/u.test(region) ? { region } : {};
}
