/** The version of the content API that our own parts of Studio speak. */
export const STUDIO_API_VERSION = '2026-03-01'
