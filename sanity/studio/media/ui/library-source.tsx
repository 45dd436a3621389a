import { Box, Dialog } from '@sanity/ui'
import { useId } from 'react'
import { useClient, useFormValue, type AssetSourceComponentProps } from 'sanity'
import { isStored } from '../../../../lib/stored.ts'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { say } from '../../parts/say.ts'
import { recordOf } from '../rules/picture.ts'
import { LibraryBrowser } from './library-browser.tsx'

/** “Select” of a picture in a form: those that this text may have. */
export function LibrarySource({ onSelect, onClose }: AssetSourceComponentProps) {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const id = useId()
  const document = useFormValue([])
  return (
    <Dialog id={id} header={say('Choose a picture')} width={3} onClose={onClose} onClickOutside={onClose}>
      <Box padding={4}>
        <LibraryBrowser
          client={client}
          forRecord={isStored(document) ? recordOf(document) : null}
          onChoose={({ picture }) => onSelect([{ kind: 'assetDocumentId', value: picture.id }])}
        />
      </Box>
    </Dialog>
  )
}
