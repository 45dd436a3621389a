import type { UriValidationOptions } from 'sanity'

/** What a link to another site may be. Everything that could run as a script is refused by not being in the list. */
export const webAddress: UriValidationOptions = { scheme: ['https', 'http'] }

/** A web address, or a way to reach a role by e-mail or telephone. */
export const contactAddress: UriValidationOptions = { scheme: ['https', 'http', 'mailto', 'tel'] }
