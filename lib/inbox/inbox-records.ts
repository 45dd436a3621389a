/**
 * What the content API gives for `INBOX_QUERY`. Fields may have any value: what is written by an API is checked against no
 * schema, and one odd record must not keep everybody from all others.
 */
export interface InboxRecords {
  readonly asked: unknown
  readonly decided: unknown
  readonly waiting: unknown
  readonly remarks: unknown
  readonly failed: unknown
  readonly ending: unknown
  readonly deadLinks: unknown
}

/** For whom: whose account it is, and whether she may publish. */
export interface InboxPerson {
  readonly id: string
  readonly isEditor: boolean
}

const day = 24 * 60 * 60_000

/**
 * The parameters of `INBOX_QUERY`.
 * @param days for how long news is kept
 */
export function inboxParams({ id, isEditor }: InboxPerson, days: number, now: Date) {
  return {
    me: id,
    isEditor,
    since: new Date(now.getTime() - days * day).toISOString(),
    // A day more than editors are warned ahead: `endsSoon` decides.
    soon: new Date(now.getTime() + 32 * day).toISOString(),
  }
}

const publishing = new Set(['administrator', 'editor', 'developer'])

/** Whether somebody with these roles may publish; the names are those of Sanity. */
export const mayPublish = (roles: readonly { readonly name: string }[]): boolean =>
  roles.some(({ name }) => publishing.has(name))
