import { ShareIcon } from '@sanity/icons/Share'
import type { DocumentActionComponent } from 'sanity'
import { referenceOf } from '../../../../lib/stored.ts'
import { useMay } from '../../parts/use-may.ts'
import { say } from '../../parts/say.ts'
import { sharing } from './sharing.tsx'

/**
 * “Share for review”: shows this text to somebody without an account, who may answer.
 * @param sendsMail whether the site can send links by mail
 */
export function shareAction(sendsMail: boolean): DocumentActionComponent {
  return function useShareAction({ id, type, draft, published, onComplete }) {
    const mayPublish = useMay('publish', { id, type })
    const document = draft ?? published
    return {
      label: say('Share for review'),
      icon: ShareIcon,
      disabled: !document || !mayPublish,
      title: sentence(Boolean(document), mayPublish),
      onHandle() {
        sharing.set({
          documentId: id,
          original: referenceOf(document?.translationOf) ?? id,
          subject: { type, language: document?.language },
          sendsMail,
        })
        onComplete()
      },
    }
  }
}

function sentence(exists: boolean, mayPublish: boolean): string {
  if (!exists) return say('Write something first')
  return mayPublish
    ? say('A link by which somebody without an account reads this text, and answers')
    : say('Whoever may publish decides who sees a draft: ask an editor')
}
