import { defineField } from 'sanity'
import { longestSlug, slugForm } from '../rules/slug-form.ts'
import { slugOf } from '../rules/slug-of.ts'
import { isUniqueSlug } from '../rules/unique-slug.ts'

/** The last word of a web address, made from the given field. */
export function slugField(source: string, group = 'content') {
  return defineField({
    name: 'slug',
    title: 'Web address',
    description:
      'The last part of the address of this page. Short, without names of people who should not be found. ' +
      'When you change it after publishing, the old address leads to the new one by itself. If it was changed to protect ' +
      'somebody, delete that redirect under “Redirects”.',
    type: 'slug',
    group,
    options: { perLanguage: true, source, maxLength: longestSlug, slugify: slugOf, isUnique: isUniqueSlug },
    validation: (rule) =>
      rule.required().custom((slug) => {
        if (!slug?.current) return 'Press “Generate” to make an address from the title.'
        return slugForm.test(slug.current) || 'Use only a–z, 0–9 and single hyphens.'
      }),
  })
}
