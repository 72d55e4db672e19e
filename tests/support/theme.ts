/** The smallest theme: it prints what each view holds, so that a change of a view shows in the bytes. */

import { hashOf } from '../../src/model/hash.ts';
import type { Theme } from '../../src/model/theme.ts';

const cards =
  '<% for (const card of it.view.cards) { %><li><a href="<%= it.href(card.url) %>"><%= card.title %></a></li><% } %>';

const templates: Theme['templates'] = {
  article:
    '<!doctype html><html lang="<%= it.view.meta.lang %>"><head><%~ it.head %></head><body><h1><%= it.view.card.title %></h1><%~ it.body(it.view.body) %><% for (const card of [...it.view.related, ...it.view.followUps, ...it.view.storyCards]) { %><a href="<%= it.href(card.url) %>"><%= card.title %></a><% } %></body></html>',
  front:
    '<!doctype html><html lang="en"><head><%~ it.head %></head><body><h1><%= it.site.name %></h1><% for (const card of it.view.latest) { %><p><%= card.title %></p><% } %></body></html>',
  list: `<!doctype html><html lang="en"><head><%~ it.head %></head><body><h1><%= it.view.heading %></h1><ul>${cards}</ul></body></html>`,
  directory:
    '<!doctype html><html lang="en"><head><%~ it.head %></head><body><h1><%= it.view.heading %></h1></body></html>',
  static:
    '<!doctype html><html lang="en"><head><%~ it.head %></head><body><h1><%= it.view.heading %></h1><%~ it.body(it.view.body) %></body></html>',
  corrections:
    '<!doctype html><html lang="en"><head><%~ it.head %></head><body><h1>Corrections</h1><% for (const entry of it.view.entries) { %><p><a href="<%= it.href(entry.url) %>"><%= entry.title %></a> <%~ entry.text.html %></p><% } %></body></html>',
  'not-found': '<!doctype html><html lang="en"><head><%~ it.head %></head><body><h1>Not found</h1></body></html>',
  tombstone:
    '<!doctype html><html lang="<%= it.view.meta.lang %>"><head><%~ it.head %></head><body><h1><%= it.view.title ?? "Removed" %></h1><p><%= it.view.date.day %> <%~ it.view.reason.html %></p></body></html>',
  redirect:
    '<!doctype html><html lang="en"><head><%~ it.head %></head><body><a href="<%= it.href(it.view.to) %>"><%= it.view.title %></a></body></html>',
};

export const bareTheme: Theme = {
  templates,
  strings: { en: {} },
  assets: {},
  files: [],
  hash: hashOf(JSON.stringify(templates)),
};
