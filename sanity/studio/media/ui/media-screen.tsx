import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { say } from '../../parts/say.ts'
import { ToolPage } from '../../parts/tool-page.tsx'
import { library } from './library-state.ts'
import { PictureDetail } from './picture-detail.tsx'
import { PictureLibrary } from './picture-library.tsx'

/** All pictures, or one of them. */
export function MediaScreen() {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const { choice, open } = library.use()
  return (
    <ToolPage
      title={say('Pictures')}
      intro={say(
        'All pictures of the site: where each is used, what is said of it, and whether it may be used elsewhere. Files lose their names and what a camera wrote into them when they are uploaded.',
      )}
    >
      {open ? (
        <PictureDetail
          key={open}
          client={client}
          id={open}
          onOpen={(id) => library.set({ choice, open: id })}
          onBack={() => library.set({ choice, open: null })}
        />
      ) : (
        <PictureLibrary
          client={client}
          choice={choice}
          onChoose={(next) => library.set({ choice: next, open: null })}
          onOpen={(id) => library.set({ choice, open: id })}
        />
      )}
    </ToolPage>
  )
}
