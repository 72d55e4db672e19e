import { frontOf, listPagesOf, listsOf } from './parts/lists.js';

export default function configure(config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ static: '/' });
  config.amendLibrary('md', (md) => md.set({ typographer: true }));

  const newest = (api) => api.getFilteredByTag('article').toReversed();
  const remembered = new WeakMap();
  // Several collections are made of the same lists: they are sorted once.
  const lists = (api) => {
    const known = remembered.get(api);
    if (known !== undefined) return known;
    const articles = newest(api);
    const made = listsOf(articles, articles[0]?.data.paper);
    remembered.set(api, made);
    return made;
  };
  config.addCollection('newest', newest);
  config.addCollection('front', (api) => [frontOf(lists(api))]);
  config.addCollection('listPages', (api) => lists(api).flatMap(listPagesOf));
  config.addCollection('feeds', (api) => lists(api).filter(({ articles }) => articles.length > 0));

  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data' },
    // Articles are plain Markdown: no template language has to look at them first.
    markdownTemplateEngine: false,
  };
}
