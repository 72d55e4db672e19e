import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://longrun.example',
  cacheDir: './.cache',
  build: { format: 'directory' },
  compressHTML: false,
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
