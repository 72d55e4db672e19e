/** Shows the switch between light and dark, and keeps the reader's choice in this browser. Sends nothing anywhere. */

const key = 'bs-theme';

export function startThemeSwitch(): void {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');

  const chosen = (): string | undefined => root.dataset.theme;
  const isDark = (): boolean => (chosen() ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const show = (): void => button?.setAttribute('aria-pressed', String(isDark()));
  const apply = (theme: string | null): void => {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
    show();
  };

  apply(stored());
  dark.addEventListener('change', show);
  addEventListener('storage', (event) => event.key === key && apply(event.newValue));
  button?.addEventListener('click', () => {
    apply(isDark() ? 'light' : 'dark');
    store(chosen() ?? '');
  });
  if (button) button.hidden = false;
}

// Storage may be switched off: then the choice lasts for this page.
function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(theme: string): void {
  try {
    localStorage.setItem(key, theme);
  } catch {}
}
