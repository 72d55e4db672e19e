/** The front matter of an article: this table is its parser, its type check and its manual. */

import { field } from '../fields/field.ts';
import {
  choice,
  duration,
  filePath,
  inlineMarkdown,
  language,
  line,
  lineOrEmpty,
  listOf,
  mapOf,
  moment,
  point,
  portableName,
  prose,
  recordOf,
  scalar,
  webAddress,
  wholeNumber,
  yesNo,
} from '../fields/field-types.ts';
import { articleStatuses, articleTypes, correctionTypes } from '../model/article.ts';
import { sourceTypes } from '../model/picture.ts';

/** Read as it was written; the parser of the field has words of its own for what is wrong. */
const asWritten = scalar('text', (text) => ({ value: text }));

const person = mapOf(
  {
    id: field(line, { doc: 'The author file’s name without `.md`.', example: 'jane-doe' }),
    name: field(line, { doc: 'The name, where there is no author file.', example: 'Jane Doe' }),
    role: field(line, { doc: 'The role held in this article.', example: 'Washington Correspondent' }),
  },
  'id',
);

const people = listOf(person);

const lead = mapOf(
  {
    image: field(filePath, {
      doc: 'The picture, relative to the article or from content/.',
      example: 'media/harbour.jpg',
    }),
    video: field(filePath, { doc: 'The video, in place of a picture.', example: 'media/ferry.mp4' }),
    alt: field(lineOrEmpty, {
      doc: 'What the picture shows, for those who cannot see it; empty when it decorates.',
      example: 'A ferry leaves the harbour',
    }),
    caption: field(inlineMarkdown, { doc: 'The caption.', example: 'The last ferry, on Monday' }),
    credit: field(line, { doc: 'Whose picture it is.', example: 'AP' }),
    licence: field(line, { doc: 'The licence of the picture.', example: 'CC BY 4.0' }),
    focus: field(point, {
      doc: 'The point that must stay in sight, from the left and the top.',
      example: '[0.4, 0.3]',
    }),
    digitalSourceType: field(choice(sourceTypes), {
      doc: 'How the picture was made, a code of IPTC; those of machines are labelled. Default: what the picture says.',
      example: 'trainedAlgorithmicMedia',
    }),
    usage: field(
      mapOf({
        until: field(moment, {
          doc: 'The last day, or the moment, at which it may be used; after it the build refuses it.',
          example: '2026-12-31',
          required: true,
        }),
      }),
      { doc: 'How long the picture may be used.', example: '{until: 2026-12-31}' },
    ),
    poster: field(filePath, { doc: 'The picture shown before a video plays.', example: 'media/ferry-poster.jpg' }),
    captions: field(filePath, { doc: 'The caption track of a video, WebVTT.', example: 'media/ferry.vtt' }),
    transcript: field(prose, { doc: 'What is said in a video.', example: 'The harbour at dawn.' }),
    duration: field(duration, { doc: 'How long a video is.', example: '1:05' }),
  },
  'image',
);

const correction = mapOf({
  date: field(moment, { doc: 'When it was made.', example: '2026-08-22T09:00:00+01:00', required: true }),
  type: field(choice(correctionTypes), { doc: 'What kind; default `correction`.', example: 'clarification' }),
  text: field(inlineMarkdown, {
    doc: 'What was wrong, and what is right.',
    example: 'The vote was on Tuesday.',
    required: true,
  }),
});

export const articleTable = {
  title: field(line, { doc: 'The headline.', example: 'Harbour bridge opens', required: true }),
  published: field(moment, {
    doc: 'When the article is to be public; of a bare day no time is shown.',
    example: '2026-08-21T14:05:00+01:00',
    requiredUnless: 'the file’s name begins with the day',
    synonyms: ['date'],
  }),
  section: field(line, {
    doc: 'The id of a section of site.yaml.',
    example: 'world',
    requiredUnless: 'the site has only one section',
  }),
  id: field(portableName, { doc: 'A name that never changes; default: from the path.', example: '2026-000123' }),
  type: field(choice(articleTypes), { doc: 'What kind of article; default `news`.', example: 'analysis' }),
  shortTitle: field(line, { doc: 'The headline on cards.', example: 'Bridge opens' }),
  seoTitle: field(line, { doc: 'The headline in the title element.', example: 'Calder Bay’s harbour bridge opens' }),
  socialTitle: field(line, { doc: 'The headline when shared.', example: 'The bridge is open' }),
  kicker: field(line, { doc: 'A few words above the headline.', example: 'Transport' }),
  standfirst: field(inlineMarkdown, {
    doc: 'The paragraph below the headline, inline Markdown.',
    example: 'After six years of work, the first buses crossed.',
    synonyms: ['excerpt', 'deck'],
  }),
  summary: field(line, {
    doc: 'Plain text for feeds, cards and search engines; default: the standfirst, else the first sentences.',
    example: 'The harbour bridge opened on Monday.',
    synonyms: ['description'],
  }),
  updated: field(moment, {
    doc: 'When an editor last changed it after publication; never from git.',
    example: '2026-08-21T16:40:00+01:00',
    synonyms: ['lastmod'],
  }),
  updateNote: field(line, { doc: 'What the update changed.', example: 'Adds police statement' }),
  status: field(choice(articleStatuses), {
    doc: 'Only `ready` and `published` articles are public; default `ready`.',
    example: 'hold',
  }),
  embargo: field(moment, {
    doc: 'Not public before this moment, whatever `published` says.',
    example: '2026-08-22T00:01:00+01:00',
  }),
  expires: field(moment, { doc: 'Not public from this moment on.', example: '2027-01-01' }),
  coverage: field(
    mapOf({
      start: field(moment, { doc: 'When it began; default: `published`.', example: '2026-11-22T18:00:00+00:00' }),
      end: field(moment, { doc: 'When it ended; none while it goes on.', example: '2026-11-22T23:30:00+00:00' }),
    }),
    {
      doc: 'Of an article with `type: live`: from when to when it is kept up.',
      example: '{start: 2026-11-22T18:00:00+00:00}',
    },
  ),
  withdrawn: field(
    mapOf({
      date: field(moment, { doc: 'When it was taken back.', example: '2026-08-25', required: true }),
      reason: field(inlineMarkdown, {
        doc: 'Why, for readers; inline Markdown.',
        example: 'The minutes we quoted were forged.',
        required: true,
      }),
    }),
    {
      doc: 'Why an article that was public is `withdrawn` or `killed`: it puts a notice at its address.',
      example: '{date: 2026-08-25, reason: The minutes we quoted were forged.}',
    },
  ),
  dateline: field(
    mapOf(
      {
        place: field(line, { doc: 'The town.', example: 'Beirut', required: true }),
        country: field(line, { doc: 'The country.', example: 'Lebanon' }),
      },
      'place',
    ),
    { doc: 'Where the report was written.', example: 'Beirut' },
  ),
  authors: field(people, {
    doc: 'Who wrote it, by id or name.',
    example: '[jane-doe, {id: sam-lee, role: Washington Correspondent}]',
    synonyms: ['author'],
  }),
  credits: field(
    mapOf({
      reporting: field(people, { doc: 'Who else reported.', example: '[sam-lee]' }),
      editing: field(people, { doc: 'Who edited.', example: '[jane-doe]' }),
      photography: field(people, { doc: 'Who took the pictures.', example: '[Ana Ruiz]' }),
    }),
    { doc: 'Who else worked on it.', example: '{editing: [jane-doe]}' },
  ),
  source: field(
    mapOf(
      {
        name: field(line, { doc: 'The agency.', example: 'AP', required: true }),
        type: field(line, { doc: 'What kind of source.', example: 'wire' }),
        url: field(webAddress, { doc: 'Where the original is.', example: 'https://apnews.com/article/1' }),
      },
      'name',
    ),
    { doc: 'Where agency copy came from.', example: '{name: AP, type: wire}' },
  ),
  story: field(portableName, {
    doc: 'The id of a running story; articles of one story are linked.',
    example: 'tidal-barrier',
  }),
  series: field(line, { doc: 'The series it is part of.', example: 'Ten bridges' }),
  topics: field(listOf(line), {
    doc: 'Ids or synonyms of content/topics.',
    example: '[iraq, us-military]',
    synonyms: ['tags', 'categories'],
  }),
  lead: field(lead, {
    doc: 'The picture or video at the top.',
    example: '{image: media/harbour.jpg, alt: The harbour, credit: AP}',
    synonyms: ['image'],
  }),
  related: field(listOf(line), {
    doc: 'Articles to go on with, by slug, id or path; they come before the computed ones.',
    example: '[bridge-plan]',
  }),
  corrections: field(listOf(correction), {
    doc: 'What was corrected.',
    example: '[{date: 2026-08-22, type: correction, text: The vote was on Tuesday.}]',
  }),
  sources: field(
    listOf(
      mapOf(
        {
          title: field(line, { doc: 'What it is.', example: 'Annual report 2025', required: true }),
          url: field(webAddress, { doc: 'Where it is.', example: 'https://example.org/report' }),
          archived: field(webAddress, {
            doc: 'A copy that stays.',
            example: 'https://web.archive.org/web/2026/https://example.org/report',
          }),
        },
        'title',
      ),
    ),
    { doc: 'What the article rests on.', example: '[{title: Annual report 2025, url: https://example.org/report}]' },
  ),
  methods: field(inlineMarkdown, {
    doc: 'How it was reported, inline Markdown.',
    example: 'We read 400 pages of minutes.',
  }),
  aiUse: field(
    mapOf(
      {
        how: field(line, { doc: 'What it was used for.', example: 'Translation of the interview', required: true }),
        reviewedBy: field(line, { doc: 'Who checked the result.', example: 'jane-doe' }),
      },
      'how',
    ),
    { doc: 'How artificial intelligence was used.', example: '{how: Translation, reviewedBy: jane-doe}' },
  ),
  access: field(choice(['free', 'registered', 'subscriber']), {
    doc: 'Who may read it; default `free`.',
    example: 'subscriber',
  }),
  sensitive: field(line, { doc: 'What readers should be warned of.', example: 'graphic images' }),
  sponsor: field(
    mapOf(
      {
        name: field(line, { doc: 'Who paid.', example: 'Harbour Trust', required: true }),
        url: field(webAddress, { doc: 'Their address.', example: 'https://trust.example' }),
      },
      'name',
    ),
    {
      doc: 'Who paid for it; required when `type: sponsored`.',
      example: '{name: Harbour Trust, url: https://trust.example}',
    },
  ),
  lang: field(language, { doc: 'The language; default: the site’s.', example: 'en-GB' }),
  translations: field(recordOf(line), {
    doc: 'Ids of the same article in other languages.',
    example: '{fr: pont-ouvert}',
  }),
  slug: field(asWritten, {
    doc: 'The article’s part of its address; default: from the title.',
    example: 'harbour-bridge-opens',
  }),
  aliases: field(listOf(asWritten), {
    doc: 'Addresses that lead here too.',
    example: '[/old/path/]',
    synonyms: ['redirect_from'],
  }),
  robots: field(
    mapOf({ index: field(yesNo, { doc: 'Whether search engines may list it; default yes.', example: 'no' }) }),
    {
      doc: 'What search engines may do.',
      example: '{index: no}',
    },
  ),
  history: field(yesNo, {
    doc: 'Whether earlier versions are shown, where the site shows them; default yes.',
    example: 'no',
  }),
  weight: field(wholeNumber(-1_000_000, 1_000_000), {
    doc: 'How high it stands on the front page and its section’s front; default 0.',
    example: '10',
  }),
  draft: field(yesNo, { doc: 'What other generators call it: `true` is read as `status: draft`.', example: 'true' }),
};
