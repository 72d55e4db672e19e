import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const lead = z.object({ image: z.string(), alt: z.string(), caption: z.string(), credit: z.string() });

export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '**/*.md', base: './articles', generateId: ({ data }) => data.slug }),
    schema: z.object({
      title: z.string(),
      slug: z.string(),
      date: z.coerce.date(),
      section: z.string(),
      standfirst: z.string(),
      authors: z.array(z.string()),
      topics: z.array(z.string()),
      lead: lead.optional(),
    }),
  }),
};
