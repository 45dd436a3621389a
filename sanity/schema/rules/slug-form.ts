/** What the last part of a web address may look like, and how long it may be. */
export const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/u
export const longestSlug = 80
