/**
 * The forms that the open data has had, newest first, with the day of each. What changed is told in `openData.forms` of the
 * dictionaries. New fields raise the second number; a breaking change needs a new address.
 *
 * `fields` is the number of fields that OpenAPI describes: a test compares it, so that no field comes or goes untold.
 */
export const versions = [
  { version: '1.2.0', date: '2026-11-28', fields: 96 },
  { version: '1.1.0', date: '2026-11-27', fields: null },
  { version: '1.0.0', date: '2026-11-24', fields: null },
] as const

export const dataVersion = versions[0].version
