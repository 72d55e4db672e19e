/** Every message of this room: one factory a message, its code permanent. */

import { nearest } from '../lib/nearest.ts';
import { shorten } from '../lib/shorten.ts';
import { type Diagnostic, error, info, type Place, warning } from '../model/diagnostic.ts';

const firstLines =
  'Begin the file with a line of three hyphens, then `title: …` and the other fields, then three hyphens again.';

export const noFrontMatter = (found: string, place: Place): Diagnostic =>
  error('front-matter/none', `This file has no front matter: it begins with ${found}.`, firstLines, place);

export const notFrontMatter = (place: Place): Diagnostic =>
  error(
    'front-matter/none',
    'What stands between the first two lines of hyphens is not front matter: none of its names is a field.',
    `${firstLines} A thematic break at the top of a text can be written \`***\`.`,
    place,
  );

export const language = (name: string, place: Place): Diagnostic =>
  error(
    'front-matter/language',
    `Front matter must be YAML, but the first line asks for “${shorten(name, 40)}”.`,
    'Write three hyphens and nothing else on the first line.',
    place,
  );

export const unclosed = (place: Place): Diagnostic =>
  error(
    'front-matter/unclosed',
    'The front matter that begins here is never closed.',
    'Put a line of three hyphens after its last field.',
    place,
  );

export const brokenFence = (place: Place): Diagnostic =>
  error(
    'front-matter/fence',
    'A line inside the front matter begins with three hyphens and goes on.',
    'Write three hyphens alone to close the front matter, or indent the line.',
    place,
  );

export const tooLong = (limit: string, place: Place): Diagnostic =>
  error(
    'limit/front-matter',
    `The front matter that begins here is longer than ${limit}.`,
    'Close it with a line of three hyphens; text belongs into the body.',
    place,
  );

export const dayFromName = (day: string, place: Place): Diagnostic =>
  info(
    'front-matter/published-from-name',
    `\`published\` is not given; the file’s name says ${day}.`,
    `Add \`published: ${day}\`, best with the time.`,
    place,
  );

export const draftAndStatus = (status: string, draft: Place, place: Place): Diagnostic =>
  error(
    'front-matter/given-twice',
    `\`draft: true\` and \`status: ${status}\` contradict each other.`,
    'Keep `status`.',
    draft,
    place,
  );

export const withdrawnButNot = (status: string, place: Place, other: Place): Diagnostic =>
  error(
    'article/withdrawn-status',
    `\`withdrawn\` says why the article was taken back, but its status is \`${status}\`.`,
    'Write `status: withdrawn`, or `killed` where not even the title may be shown; or remove `withdrawn`.',
    place,
    other,
  );

export const withdrawnWithoutReason = (place: Place): Diagnostic =>
  warning(
    'article/withdrawn-without-reason',
    'Readers who know the address of this article find nothing there, and no word why.',
    'Say it to them: `withdrawn: {date: 2026-08-25, reason: …}`.',
    place,
  );

export const unknownSection = (id: string, known: readonly string[], place: Place): Diagnostic => {
  const meant = nearest(id, known);
  const hint = meant === undefined ? `The sections are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
  return error('section/unknown', `There is no section “${shorten(id)}” in content/site.yaml.`, hint, place);
};

export const badSlug = (slug: string, problem: { mistake: string; hint: string }, place: Place): Diagnostic =>
  error('url/bad-slug', `The slug “${shorten(slug)}” ${problem.mistake}.`, problem.hint, place);

export const badAlias = (alias: string, problem: { mistake: string; hint: string }, place: Place): Diagnostic =>
  error('url/bad-alias', `The alias “${shorten(alias)}” ${problem.mistake}.`, problem.hint, place);

export const badFileName = (name: string, problem: { mistake: string; hint: string }, place: Place): Diagnostic =>
  error(
    'url/bad-file-name',
    `The file’s name becomes its address, but “${shorten(name)}” ${problem.mistake}.`,
    problem.hint,
    place,
  );

export const updatedBeforePublished = (updated: Place, published: Place): Diagnostic =>
  error(
    'article/updated-before-published',
    '`updated` is before `published`.',
    'Correct one of the two; `updated` is the time of an editorial change after publication.',
    updated,
    published,
  );

export const expiresTooEarly = (field: string, expires: Place, other: Place): Diagnostic =>
  error(
    'article/expires-too-early',
    `\`expires\` is not after \`${field}\`, so that the article would never be public.`,
    'Correct one of the two.',
    expires,
    other,
  );

/** `what` is a subject and its verb: `coverage` tells, “update” is. */
export const notLive = (what: string, place: Place): Diagnostic =>
  warning(
    'article/not-live',
    `${what} of a live report, but the article is of another type.`,
    'Add `type: live`.',
    place,
  );

export const noUpdates = (place: Place): Diagnostic =>
  warning(
    'article/no-updates',
    'A live report without an update says nothing.',
    'Write its first entry: :::update{id=… time=…} … :::',
    place,
  );

export const emptySnapshot = (place: Place): Diagnostic =>
  warning(
    'embed/empty',
    'Nothing is kept of this post but its author and its date.',
    'Write its text below the front matter, or give an `image`.',
    place,
  );

export const snapshotWithoutAlt = (place: Place): Diagnostic =>
  warning(
    'media/no-alt',
    'The picture of this post has no alternative text.',
    'Describe it for those who cannot see it: `alt: …`; `alt: ""` where the text says all that it shows.',
    place,
  );

export const coverageEndsEarly = (end: Place, start: Place): Diagnostic =>
  error('article/coverage-order', '`coverage` ends before it starts.', 'Correct one of the two.', end, start);

export const sponsorMissing = (place: Place): Diagnostic =>
  error(
    'article/sponsor-missing',
    'A sponsored article must say who paid for it.',
    'Add `sponsor: {name: …, url: …}`.',
    place,
  );

export const longTitle = (length: number, place: Place): Diagnostic =>
  warning(
    'article/long-title',
    `The title is ${length} characters long.`,
    'Headlines over 200 characters are cut by feeds, cards and search engines.',
    place,
  );

export const emptyArticle = (place: Place): Diagnostic =>
  warning('article/empty', 'The article has no text.', 'Write it below the front matter.', place);

export const leadNeedsOne = (both: boolean, place: Place): Diagnostic =>
  error(
    'front-matter/bad-value',
    both ? '`lead` has an `image` and a `video`, but only one can lead.' : '`lead` has neither `image` nor `video`.',
    both ? 'Keep one; a picture for the video is its `poster`.' : 'Write `lead: {image: media/…, alt: …, credit: …}`.',
    place,
  );

export const notOfThisLead = (key: string, kind: 'picture' | 'video', place: Place): Diagnostic =>
  error(
    'front-matter/bad-value',
    `\`lead.${key}\` is for a ${kind === 'picture' ? 'video' : 'picture'}, but the lead is a ${kind}.`,
    'Remove it.',
    place,
  );

export const leadWithoutAlt = (place: Place): Diagnostic =>
  warning(
    'media/no-alt',
    'The lead picture has no alternative text.',
    'Describe it for those who cannot see it; `alt: ""` when it only decorates.',
    place,
  );

export const oddLanguageKey = (key: string, place: Place): Diagnostic =>
  error(
    'front-matter/bad-value',
    `\`translations\` names the language “${key}”, which is no language tag.`,
    'Such as en, en-GB or zh-Hant (BCP 47).',
    place,
  );

export const refused = (place: Place): Diagnostic =>
  error(
    'file/refused',
    'This file cannot be published: a field it needs is missing or wrong, though the site’s rules call that a mere warning.',
    'Correct the field, or remove the file.',
    place,
  );

export const missing = (key: string, example: string, place: Place): Diagnostic =>
  error('front-matter/missing', `\`${key}\` is missing.`, `Add it, for instance \`${example}\`.`, place);

export const namelessPerson = (path: string, place: Place): Diagnostic =>
  error(
    'front-matter/bad-value',
    `An entry of \`${path}\` names nobody.`,
    'Give an `id` of content/authors, or a `name`.',
    place,
  );

export const draftIsStatus = (place: Place): Diagnostic =>
  info('front-matter/synonym', '`draft` is read as `status: draft`.', 'Our name for it is `status`.', place);
