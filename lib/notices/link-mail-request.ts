/**
 * Where Studio hands a review link over to be sent: `{ notice, key, token, to }` as JSON. The editor's browser has written the
 * notice before, with the fingerprint of the key: who may do that, the content API decides, and whoever has the key has done it.
 */
export const LINK_MAIL_PATH = '/api/review-mail'

/** The answer, as JSON, with a status that says the same: sent, or a sentence for the editor. */
export type LinkMailAnswer = { readonly state: 'sent' } | { readonly state: 'notSent'; readonly problem: string }
