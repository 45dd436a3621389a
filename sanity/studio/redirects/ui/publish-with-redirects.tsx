import { useClient } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { addressedDocument, redirectsAfter } from '../../../../lib/redirects/redirects-after.ts'
import { writeRedirects } from '../../../../lib/redirects/write-redirects.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { useAttempt } from '../../parts/use-attempt.ts'
import { say } from '../../parts/say.ts'

const failure = say('Not published: the old address could not be made to lead to the new one')

/**
 * “Publish” for what has an address: when it changes, the old one leads to the document. The redirect is written before,
 * so that no reader finds nothing at either: as long as a page is at an address, its redirect is not used.
 */
export function publishWithRedirects(publish: DocumentActionComponent): DocumentActionComponent {
  const usePublish: DocumentActionComponent = (props) => {
    const original = publish(props)
    const client = useClient({ apiVersion: STUDIO_API_VERSION })
    const attempt = useAttempt()
    const { draft, published } = props
    if (!original?.onHandle || !draft || !published) return original

    const publishAfterRedirects = async () => {
      await writeRedirects(client, redirectsAfter(addressedDocument(published), addressedDocument(draft)))
      original.onHandle?.()
    }
    return { ...original, onHandle: () => attempt(failure, publishAfterRedirects) }
  }
  usePublish.action = 'publish'
  return usePublish
}
