/**
 * What the last part of a web address may look like. Studio writes no other; what an API or an import wrote in another form has no
 * address, is not linked, and is told to editors (`sanity/health/checks/addresses.ts`).
 */
export const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/u
