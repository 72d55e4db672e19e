/**
 * Asks now and then whether a live report has anything new, and puts it into the page when the reader wants it.
 *
 * The report is whole without it. What is put in is the same finished page, asked for again.
 */

import { startAgo } from './ago.ts';

const every = 30_000;
const mostPatience = 10 * every;

interface State {
  readonly live: boolean;
  /** Of the report's text. */
  readonly mark: string;
  readonly updates: readonly { readonly id: string }[];
}

const place = document.querySelector<HTMLElement>('[data-live]');
const button = place?.querySelector<HTMLButtonElement>('button');
if (place && button) follow(place.dataset.live ?? '', place.dataset.mark ?? '', button);

function follow(address: string, shown: string, offer: HTMLButtonElement): void {
  const words = offer.textContent ?? '';
  const digits = new Intl.NumberFormat(document.documentElement.lang || undefined);
  let [mark, latest, wait, timer, isOver] = [shown, shown, every, 0, false];

  const ask = async (): Promise<void> => {
    clearTimeout(timer);
    if (document.hidden || isOver) return;
    try {
      const answer = await fetch(address, { cache: 'no-cache' });
      if (!answer.ok) throw new Error(answer.statusText);
      const state: State = await answer.json();
      const fresh = state.updates.filter(({ id }) => document.getElementById(id) === null).length;
      offer.textContent = fresh > 0 ? `${words} (${digits.format(fresh)})` : words;
      offer.hidden = state.mark === mark;
      [latest, wait, isOver] = [state.mark, every, !state.live];
    } catch {
      wait = Math.min(mostPatience, wait * 2);
    }
    timer = window.setTimeout(ask, wait);
  };

  offer.addEventListener('click', async () => {
    const known = new Set([...document.querySelectorAll('.bs-update')].map(({ id }) => id));
    offer.disabled = true;
    await renew().catch(() => location.reload());
    offer.disabled = false;
    offer.hidden = true;
    mark = latest;
    startAgo();
    const first = [...document.querySelectorAll('.bs-update')].find(({ id }) => !known.has(id));
    first?.querySelector('a')?.focus();
  });
  document.addEventListener('visibilitychange', ask);
  ask();
}

/** Takes the report and its time out of the page as it is at the host now. */
async function renew(): Promise<void> {
  const answer = await fetch(location.pathname, { cache: 'no-cache' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!answer.ok || page.querySelector('.bs-live') === null) throw new Error('no live report');
  for (const selector of ['.bs-live', '.live-state time']) {
    const fresh = page.querySelector(selector);
    if (fresh !== null) document.querySelector(selector)?.replaceWith(document.importNode(fresh, true));
  }
}
