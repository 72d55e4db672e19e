/** The public API: what a configuration file or a program may import. */

export { type Build, build } from './build.ts';
export { defineConfig } from './config/define-config.ts';
export type {
  Article,
  ArticleFields,
  ArticleStatus,
  ArticleType,
  Correction,
  InlineText,
  Withdrawal,
} from './model/article.ts';
export type { Author, StaticPage, Topic } from './model/authority.ts';
export type { Body, Facts, RenderedText } from './model/body.ts';
export type { Hash, SafeHtml, SourcePath, UrlPath } from './model/brands.ts';
export { type Diagnostic, error, info, type Level, type Outcome, type Place, warning } from './model/diagnostic.ts';
export type { DirectoryView } from './model/directory.ts';
export type { Byline, Card, Edition, Reference, ResolvedMedia, ResolvedPicture } from './model/edition.ts';
export type { Extensions, RemarkPlugin } from './model/extensions.ts';
export type { HistoryView } from './model/history.ts';
export { type Memory, nothingRemembered } from './model/memory.ts';
export type { Moment } from './model/moment.ts';
export type { Output, OutputContent, OutputPath, OutputRank } from './model/output.ts';
export type {
  ArticleView,
  CorrectionsView,
  CustomPage,
  FrontView,
  ListView,
  NotFoundView,
  Page,
  PageMeta,
  RedirectView,
  StaticView,
} from './model/page.ts';
export type { Project } from './model/project.ts';
export type { Schedule, Turn, TurnKind, Withheld } from './model/schedule.ts';
export type { NavigationItem, Publisher, Section, Site } from './model/site.ts';
export type { SiteDirective } from './model/site-directive.ts';
export type { MediaFile, Snapshot, SourceFile } from './model/source.ts';
export type { TemplateContext } from './model/template.ts';
export type { Theme } from './model/theme.ts';
export type { TombstoneView } from './model/tombstone.ts';
