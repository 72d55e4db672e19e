/** Buttons, arrow keys and a count for galleries, which scroll by themselves without them. */

for (const gallery of document.querySelectorAll<HTMLElement>('.bs-gallery')) {
  const strip = gallery.querySelector<HTMLElement>('.bs-gallery-strip');
  const pictures = [...gallery.querySelectorAll<HTMLElement>('li')];
  if (strip !== null && pictures.length > 1) startGallery(gallery, strip, pictures);
}

function startGallery(gallery: HTMLElement, strip: HTMLElement, pictures: readonly HTMLElement[]): void {
  const bar = document.createElement('div');
  bar.className = 'bs-gallery-bar';
  const count = document.createElement('span');
  count.setAttribute('aria-live', 'polite');
  const previous = button('←', gallery.dataset.previous, () => show(-1));
  const next = button('→', gallery.dataset.next, () => show(1));
  const isTurned = getComputedStyle(gallery).direction === 'rtl';
  if (isTurned) [previous.textContent, next.textContent] = ['→', '←'];
  bar.append(count, previous, next);
  strip.after(bar);

  const at = (): number => Math.round(Math.abs(strip.scrollLeft) / strip.clientWidth);
  const tell = (): void => {
    const digits = new Intl.NumberFormat(document.documentElement.lang || undefined);
    const text = `${digits.format(at() + 1)} / ${digits.format(pictures.length)}`;
    if (count.textContent !== text) count.textContent = text;
    previous.disabled = at() === 0;
    next.disabled = at() === pictures.length - 1;
  };
  const show = (step: number): void => {
    const wanted = Math.min(pictures.length - 1, Math.max(0, at() + step));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    pictures[wanted]?.scrollIntoView({ behavior: still ? 'instant' : 'smooth', block: 'nearest', inline: 'start' });
  };

  strip.addEventListener('scroll', tell, { passive: true });
  strip.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(isTurned ? -step : step);
  });
  tell();
}

function button(sign: string, name: string | undefined, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'bs-button';
  made.textContent = sign;
  made.setAttribute('aria-label', name ?? '');
  made.addEventListener('click', act);
  return made;
}
