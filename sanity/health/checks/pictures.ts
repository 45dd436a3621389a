import { isStored } from '../../../lib/stored.ts'
import { about } from '../content/about.ts'
import type { Check, WholeCheck } from '../content/finding.ts'
import { referencesIn, walk } from '../content/walk.ts'

/** Fields with pictures that are shown beside their name, so they need no alternative text. */
export const besideItsName: ReadonlySet<string> = new Set(['logo'])

/** Pictures without alternative text. */
export const missingAlt: Check = () => (document) =>
  [...walk(document)].flatMap(({ value, path, field }) => {
    if (!isStored(value) || !isStored(value.asset) || besideItsName.has(field)) return []
    const isPicture = String(value.asset._ref).startsWith('image-')
    if (!isPicture || (typeof value.alt === 'string' && value.alt.trim())) return []
    return [about(document, { urgency: 'mend', path: `${path}.alt`, message: 'A picture is not put in words.' })]
  })

/** Pictures and files that nothing refers to, drafts included. */
export const unusedAssets: WholeCheck = ({ assets, published, drafts }) => {
  const used = new Set(
    [...published.values(), ...drafts.values()].flatMap((document) =>
      referencesIn(document).map(({ target }) => target),
    ),
  )
  return assets
    .filter(({ _id }) => !used.has(_id))
    .map(({ _id, _type, originalFilename }) => ({
      urgency: 'look',
      documentId: _id,
      type: _type,
      title: originalFilename ?? _id,
      path: '',
      message: 'Is used nowhere. Delete it if nobody needs it.',
    }))
}
