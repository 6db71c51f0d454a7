/** Owns the theme that the browser or the system around it asks for. */
import type { Stop, Theme } from './desk';

/** Told at once and at every change. */
export function watchSystemTheme(told: (theme: Theme) => void): Stop {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tell = () => told(dark.matches ? 'dark' : 'light');
  tell();
  dark.addEventListener('change', tell);
  return () => dark.removeEventListener('change', tell);
}
