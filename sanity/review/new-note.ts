import { createHash } from 'node:crypto'
import type { FrameLanguage } from '../../lib/languages.ts'
import type { CheckedRemark } from '../../lib/review/remarks/remark-rules.ts'

/** A remark with what it is about and where it came from. */
export interface NewRemark extends CheckedRemark {
  /** The id of the link's document. */
  readonly linkId: string
  /** The published id of the text, and the revision that was seen. */
  readonly subject: string
  readonly revision: string
  /** `null`: the whole text. */
  readonly paragraph: { readonly key: string; readonly quote: string | null } | null
  readonly frameLanguage: FrameLanguage
}

/**
 * The document of a remark. Its id is worked out from the form that it came from and from everything in it: a form that is
 * sent twice makes one remark, and one that was changed and sent again makes two, so that nothing typed is lost.
 * @param formId what the form was marked with when it was made
 */
export function newNote(formId: string, remark: NewRemark) {
  const { linkId, subject, revision, paragraph, text, name, verdict, frameLanguage } = remark
  const said = [formId, subject, revision, paragraph?.key ?? null, text, name, verdict]
  return {
    _id: `${linkId}.note.${uuidOf(JSON.stringify(said))}`,
    _type: 'reviewNote',
    link: reference(linkId),
    subject: reference(subject),
    subjectRevision: revision,
    ...(paragraph && { blockKey: paragraph.key, ...(paragraph.quote && { quote: paragraph.quote }) }),
    ...(text && { text }),
    decision: verdict,
    ...(name && { nameGiven: name }),
    frameLanguage,
  }
}

function reference(id: string) {
  return { _type: 'reference', _ref: id, _weak: true }
}

/** A UUID of version 8: of our own making (RFC 9562, 5.8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return parts.join('-')
}
