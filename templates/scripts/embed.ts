/** Loads a post, video or map from its host when the reader asks for it, and not before. Without script a link leads there. */

for (const figure of document.querySelectorAll<HTMLElement>('.bs-embed[data-frame]')) {
  const { frame = '', title = '', load = '', note = '' } = figure.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'bs-button';
  button.textContent = load;
  const warning = document.createElement('small');
  warning.textContent = note;
  const bar = document.createElement('p');
  bar.className = 'bs-embed-bar';
  bar.append(button, ' ', warning);
  figure.querySelector('figcaption')?.before(bar);

  button.addEventListener('click', () => {
    const shown = document.createElement('iframe');
    // What a player or a post needs, and nothing of this page.
    shown.sandbox.add('allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-forms', 'allow-presentation');
    shown.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    shown.referrerPolicy = 'strict-origin-when-cross-origin';
    shown.title = title;
    shown.src = frame;
    figure.querySelector('.bs-snapshot')?.remove();
    bar.replaceWith(shown);
    shown.focus();
  });
}
