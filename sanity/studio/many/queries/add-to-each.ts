import { draftIdOf } from '../../../../lib/document-ids.ts'
import { referenceOf, type StoredDocument } from '../../../../lib/stored.ts'
import { say } from '../../parts/say.ts'
import type { ListField } from '../rules/acts.ts'
import { already, done, refused, type ManyAct } from '../rules/result.ts'
import type { Acting } from './acting.ts'

/** Adds an outcome or a country to the draft of each; what is published stays as it is until it is published again. */
export const addToEach =
  ({ client }: Acting, field: ListField, id: string): ManyAct =>
  async (item) => {
    const draftId = draftIdOf(item.id)
    const [draft, published] = await client.getDocuments<StoredDocument>([draftId, item.id])
    const text = draft ?? published
    if (!text) return refused(say('It is no longer there.'))
    const list: readonly unknown[] = Array.isArray(text[field]) ? text[field] : []
    if (list.some((entry) => referenceOf(entry) === id)) return already(say('It has it already.'))
    const entry = { _type: 'reference', _ref: id, _key: crypto.randomUUID().slice(0, 12) }
    const set = { [field]: [...list, entry] }
    if (draft) await client.patch(draftId).ifRevisionId(draft._rev).set(set).commit()
    else await client.create(draftOf(text, draftId, set))
    return done(say('Added to its draft.'))
  }

function draftOf({ _rev, ...text }: StoredDocument, _id: string, set: object) {
  return { ...text, ...set, _id }
}
