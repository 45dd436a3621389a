export { slugForm } from '../../../lib/slug-form.ts'

/** How long the last part of a web address may be. */
export const longestSlug = 80
