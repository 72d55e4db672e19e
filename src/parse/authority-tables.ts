/** The front matter of author files, topic files and static pages: parser, type check and manual. */

import { field } from '../fields/field.ts';
import {
  email,
  filePath,
  language,
  line,
  lineOrEmpty,
  listOf,
  mapOf,
  moment,
  scalar,
  webAddress,
  yesNo,
} from '../fields/field-types.ts';

const aliases = field(listOf(scalar('an address', (text) => ({ value: text }))), {
  doc: 'Addresses that lead here too.',
  example: '[/old/about/]',
  synonyms: ['redirect_from'],
});

export const authorTable = {
  name: field(line, { doc: 'The name as in the byline.', example: 'Jane Doe', required: true }),
  role: field(line, { doc: 'The usual role.', example: 'Science Editor' }),
  portrait: field(filePath, {
    doc: 'A picture, from content/.',
    example: 'media/portraits/jane-doe.jpg',
    synonyms: ['image', 'photo', 'avatar'],
  }),
  email: field(email, { doc: 'An address for readers.', example: 'jane.doe@example.org' }),
  links: field(listOf(webAddress), { doc: 'Profiles elsewhere.', example: '[https://social.example/@jane]' }),
  expertise: field(listOf(line), { doc: 'What they know about.', example: '[oceans, energy]' }),
  location: field(line, { doc: 'Where they work.', example: 'Calder Bay' }),
  aliases,
};

const mediaTopic = scalar('a code of IPTC Media Topics', (text) =>
  /^medtop:\d{8}$/.test(text)
    ? { value: text }
    : { mistake: 'must be a code of IPTC Media Topics', hint: 'Such as medtop:20000053.' },
);

export const topicTable = {
  label: field(line, {
    doc: 'The name as readers see it.',
    example: 'US military',
    required: true,
    synonyms: ['title', 'name'],
  }),
  synonyms: field(listOf(line), { doc: 'Other names that articles may use.', example: '[US Army, Pentagon]' }),
  sameAs: field(listOf(webAddress), {
    doc: 'The same thing elsewhere, Wikidata for instance.',
    example: '[https://www.wikidata.org/wiki/Q796]',
  }),
  mediaTopic: field(mediaTopic, { doc: 'The code of IPTC Media Topics.', example: 'medtop:20000053' }),
  aliases,
};

export const embedTable = {
  url: field(webAddress, {
    doc: 'Where the post, video or map is.',
    example: 'https://vimeo.com/76979871',
    required: true,
  }),
  author: field(line, { doc: 'Whose it is, as the host names them.', example: 'Harbour Pilots', required: true }),
  date: field(moment, { doc: 'When it was published there.', example: '2026-11-22T18:31:00+00:00', required: true }),
  image: field(filePath, { doc: 'A picture of it, from content/.', example: 'media/embeds/gates.jpg' }),
  alt: field(lineOrEmpty, { doc: 'What the picture shows.', example: 'Three steel gates from above' }),
  credit: field(line, { doc: 'Whose picture it is, where that is not the author.', example: 'AP' }),
};

export const pageTable = {
  title: field(line, { doc: 'The heading of the page.', example: 'About us', required: true }),
  summary: field(line, {
    doc: 'Plain text for search engines; default: the first sentences.',
    example: 'Who we are.',
    synonyms: ['description'],
  }),
  lang: field(language, { doc: 'The language; default: the site’s.', example: 'en-GB' }),
  aliases,
  robots: field(
    mapOf({ index: field(yesNo, { doc: 'Whether search engines may list it; default yes.', example: 'no' }) }),
    {
      doc: 'What search engines may do.',
      example: '{index: no}',
    },
  ),
};
