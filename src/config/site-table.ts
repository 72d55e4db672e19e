/** The fields of content/site.yaml: parser, type check and manual. */

import { field } from '../fields/field.ts';
import {
  choice,
  destination,
  email,
  filePath,
  inlineMarkdown,
  language,
  line,
  listOf,
  mapOf,
  portableName,
  recordOf,
  scalar,
  webAddress,
  wholeNumber,
  yesNo,
} from '../fields/field-types.ts';
import { isZone } from '../fields/language.ts';
import { licence } from './licence.ts';
import { permalinkMistake } from './permalink.ts';
import { readSiteUrl } from './site-url.ts';

const siteUrl = scalar('the address of the front page', readSiteUrl);

const zone = scalar('a time zone', (text) =>
  isZone(text)
    ? { value: text }
    : { mistake: 'must be a time zone', hint: 'Such as Europe/London or UTC (IANA names).' },
);

const permalink = scalar('a pattern of addresses', (text) => {
  const mistake = permalinkMistake(text);
  return mistake ?? { value: text.normalize('NFC') };
});

const host = scalar('a host name', (text) =>
  /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i.test(text)
    ? { value: text.toLowerCase() }
    : { mistake: 'must be a host name', hint: 'Such as youtube.com, without https://.' },
);

const links = listOf(
  mapOf({
    label: field(line, { doc: 'The words of the link.', example: 'About us', required: true }),
    url: field(destination, { doc: 'Where it leads.', example: '/about/', required: true }),
  }),
);

const policy = (name: string, what: string) => field(destination, { doc: what, example: `/about/${name}/` });

const policies = mapOf({
  publishing: policy('ethics', 'The principles of publishing.'),
  corrections: policy('corrections', 'How mistakes are corrected.'),
  ethics: policy('ethics', 'The code of ethics.'),
  diversity: policy('diversity', 'The policy on diversity.'),
  verification: policy('verification', 'How facts are checked.'),
  ownership: policy('ownership', 'Who owns and funds the publication.'),
  unnamedSources: policy('sources', 'When sources stay unnamed.'),
  masthead: policy('masthead', 'Who works here.'),
  feedback: policy('feedback', 'How readers are heard.'),
});

export const siteTable = {
  name: field(line, { doc: 'The name of the publication.', example: 'The Daily Example', required: true }),
  url: field(siteUrl, {
    doc: 'The absolute address of the front page.',
    example: 'https://example.org',
    required: true,
  }),
  sections: field(
    listOf(
      mapOf({
        id: field(portableName, { doc: 'Its part of the address.', example: 'politics', required: true }),
        label: field(line, { doc: 'Its name.', example: 'Politics', required: true }),
        description: field(line, { doc: 'A sentence about it.', example: 'Parliament and parties.' }),
        podcast: field(
          mapOf({
            image: field(filePath, {
              doc: 'The cover, at least 1400 by 1400 pixels, from content/.',
              example: 'media/cover.jpg',
              required: true,
            }),
            category: field(line, { doc: 'A category of Apple Podcasts.', example: 'News', required: true }),
            author: field(line, { doc: 'Who makes it; default: the publisher.', example: 'The Daily Example' }),
            email: field(email, {
              doc: 'Whom directories write to; default: the publisher’s.',
              example: 'audio@example.org',
            }),
            explicit: field(yesNo, { doc: 'Whether it is for adults; default no.', example: 'no' }),
          }),
          {
            doc: 'Makes the section’s RSS feed a podcast of its recordings.',
            example: '{image: media/cover.jpg, category: News}',
          },
        ),
        opinion: field(yesNo, { doc: 'Whether its articles are labelled as opinion.', example: 'yes' }),
      }),
    ),
    {
      doc: 'The sections, in the order of the navigation.',
      example: '[{id: politics, label: Politics}]',
      required: true,
    },
  ),
  language: field(language, { doc: 'The language, BCP 47; default en.', example: 'en-GB' }),
  zone: field(zone, { doc: 'The time zone of dates, an IANA name; default UTC.', example: 'Europe/London' }),
  tagline: field(line, { doc: 'A few words below the name.', example: 'News of the bay since 1871' }),
  notice: field(inlineMarkdown, {
    doc: 'A sentence under the masthead of the front page, with links, *emphasis* and **strong** words.',
    example: 'A [demonstration](/about/).',
  }),
  permalink: field(permalink, {
    doc: 'The address of an article, from {yyyy} {mm} {dd} {slug} {section} {id}.',
    example: '"/{yyyy}/{mm}/{dd}/{slug}/"',
  }),
  navigation: field(links, {
    doc: 'The links of the masthead; default: the sections.',
    example: '[{label: Politics, url: /politics/}]',
  }),
  footer: field(links, { doc: 'The links of the footer.', example: '[{label: About us, url: /about/}]' }),
  publisher: field(
    mapOf({
      name: field(line, { doc: 'Who publishes; default: the name of the site.', example: 'Example Media' }),
      legalName: field(line, { doc: 'The registered name.', example: 'Example Media Ltd' }),
      logo: field(filePath, { doc: 'A picture, from content/.', example: 'media/logo.png' }),
      email: field(email, { doc: 'An address for readers.', example: 'newsdesk@example.org' }),
      address: field(line, { doc: 'The postal address.', example: '1 Quay Street, Calder Bay' }),
      foundingDate: field(
        scalar('a year or a day', (text) =>
          /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)
            ? { value: text }
            : { mistake: 'must be a year, a month or a day', hint: 'Such as 1871 or 1871-05-02.' },
        ),
        { doc: 'Since when.', example: '1871' },
      ),
      sameAs: field(listOf(webAddress), {
        doc: 'The publisher elsewhere.',
        example: '[https://social.example/@daily]',
      }),
      policies: field(policies, { doc: 'The pages of the policies.', example: '{corrections: /about/corrections/}' }),
      noByline: field(line, {
        doc: 'What stands where an article has neither author nor source; default: the name of the site.',
        example: 'Staff',
      }),
    }),
    { doc: 'Who publishes.', example: '{legalName: Example Media Ltd}' },
  ),
  front: field(
    mapOf({ pinned: field(listOf(line), { doc: 'Ids or slugs of articles that lead.', example: '[2026-000123]' }) }),
    {
      doc: 'The front page.',
      example: '{pinned: [2026-000123]}',
    },
  ),
  markdown: field(
    mapOf({
      html: field(choice(['drop', 'sanitize']), {
        doc: 'What becomes of raw HTML; default `drop`.',
        example: 'sanitize',
      }),
    }),
    {
      doc: 'How bodies are read.',
      example: '{html: drop}',
    },
  ),
  feeds: field(
    mapOf({ items: field(wholeNumber(1, 500), { doc: 'How many articles a feed holds; default 20.', example: '20' }) }),
    {
      doc: 'The feeds.',
      example: '{items: 20}',
    },
  ),
  lists: field(
    mapOf({
      items: field(wholeNumber(1, 500), {
        doc: 'How many articles a page of a list holds; default 20.',
        example: '20',
      }),
    }),
    {
      doc: 'The lists.',
      example: '{items: 20}',
    },
  ),
  pictures: field(
    mapOf({
      formats: field(listOf(choice(['avif', 'webp'])), {
        doc: 'Modern formats, best first, before JPEG or PNG; default both.',
        example: '[avif, webp]',
      }),
      widths: field(listOf(wholeNumber(16, 4000)), {
        doc: 'Widths in pixels; default 320, 640, 1080 and 1600.',
        example: '[320, 640, 1080, 1600]',
      }),
      cards: field(yesNo, {
        doc: 'Whether an article without a large picture gets one for social networks, drawn from its headline; default yes.',
        example: 'no',
      }),
      megapixels: field(wholeNumber(1, 250), {
        doc: 'Millions of pixels that a picture may have; default 50.',
        example: '50',
      }),
      megabytes: field(wholeNumber(1, 250), {
        doc: 'Millions of bytes that a picture’s file may have; default 40.',
        example: '40',
      }),
    }),
    { doc: 'How pictures are published, and how large they may be.', example: '{widths: [320, 640, 1080]}' },
  ),
  newsletters: field(
    listOf(
      mapOf({
        id: field(portableName, { doc: 'What articles call it.', example: 'morning', required: true }),
        title: field(line, { doc: 'Its name.', example: 'The Morning Tide', required: true }),
        text: field(line, { doc: 'What it brings, and when.', example: 'The day’s news at six, Monday to Friday.' }),
        url: field(destination, { doc: 'Where readers sign up.', example: '/newsletters/', required: true }),
      }),
    ),
    {
      doc: 'The newsletters that articles may ask readers to take.',
      example: '[{id: morning, title: The Morning Tide, url: /newsletters/}]',
    },
  ),
  embeds: field(
    mapOf({ allow: field(listOf(host), { doc: 'Hosts that may be embedded.', example: '[youtube.com]' }) }),
    {
      doc: 'What may be embedded.',
      example: '{allow: [youtube.com]}',
    },
  ),
  rights: field(
    mapOf({
      search: field(yesNo, { doc: 'Whether search engines may list the pages; default yes.', example: 'yes' }),
      user: field(yesNo, {
        doc: 'Whether an assistant may read a page to answer a person; default yes.',
        example: 'yes',
      }),
      train: field(yesNo, { doc: 'Whether models may be trained with the text; default no.', example: 'no' }),
      licence: field(licence, {
        doc: 'The terms: a page of the site, an address, or a licence of Creative Commons.',
        example: '/about/licence/',
      }),
    }),
    { doc: 'What machines may do; see docs/rights.md.', example: '{train: no, search: yes, user: yes}' },
  ),
  history: field(yesNo, { doc: 'Whether the history of an article is shown; default no.', example: 'no' }),
  syndication: field(listOf(choice(['ninjs'])), { doc: 'Formats for other newsrooms.', example: '[ninjs]' }),
  frontMatter: field(
    mapOf({
      unknown: field(choice(['error', 'warn', 'ignore']), {
        doc: 'What an unknown key in an article means; default `error`.',
        example: 'warn',
      }),
      map: field(recordOf(line), {
        doc: 'Their name → ours, or `lead.alt`, or a name with x-.',
        example: '{headline: title}',
      }),
    }),
    { doc: 'How front matter of a migrated archive is read.', example: '{unknown: ignore, map: {headline: title}}' },
  ),
  rules: field(recordOf(choice(['error', 'warn', 'info', 'off'])), {
    doc: 'Severity by code.',
    example: '{link/dead: warn}',
  }),
};
