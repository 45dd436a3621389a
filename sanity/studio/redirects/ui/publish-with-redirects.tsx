import { useToast } from '@sanity/ui/toast'
import { useClient } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { addressedDocument, redirectsAfter } from '../../../../lib/redirects/redirects-after'
import { writeRedirects } from '../../../../lib/redirects/write-redirects'
import { STUDIO_API_VERSION } from '../../parts/api-version'

/** The types that have an address which editors can change. */
export const addressedTypes: ReadonlySet<string> = new Set(['story', 'page', 'partner', 'napDocument'])

/**
 * “Publish” for what has an address: when it changes, the old one leads to the document. The redirect is written before,
 * so that no reader finds nothing at either: as long as a page is at an address, its redirect is not used.
 */
export function publishWithRedirects(publish: DocumentActionComponent): DocumentActionComponent {
  const usePublish: DocumentActionComponent = (props) => {
    const original = publish(props)
    const client = useClient({ apiVersion: STUDIO_API_VERSION })
    const toast = useToast()
    const { draft, published } = props
    if (!original?.onHandle || !draft || !published) return original

    async function writeAndPublish() {
      if (!original || !draft || !published) return
      try {
        await writeRedirects(client, redirectsAfter(addressedDocument(published), addressedDocument(draft)))
        original.onHandle?.()
      } catch (error) {
        toast.push({
          status: 'error',
          title: 'Not published: the old address could not be made to lead to the new one',
          description: error instanceof Error ? error.message : String(error),
        })
      }
    }
    return { ...original, onHandle: () => void writeAndPublish() }
  }
  usePublish.action = 'publish'
  return usePublish
}
