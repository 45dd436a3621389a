import { ImagesIcon } from '@sanity/icons/Images'
import { lazy, Suspense } from 'react'
import {
  definePlugin,
  isObjectInputProps,
  type AssetSource,
  type AssetSourceComponentProps,
  type InputProps,
} from 'sanity'
import { say } from '../../parts/say.ts'
import { tellingUploader } from '../../uploads/telling-uploader.ts'
import { isDescribed } from '../rules/described.ts'

const LibrarySource = lazy(() =>
  import('./library-source.tsx').then(({ LibrarySource: source }) => ({ default: source })),
)
const KnownWords = lazy(() => import('./known-words.tsx').then(({ KnownWords: words }) => ({ default: words })))

/**
 * The library in forms: what “Select” offers, in the place of Studio’s own list, which shows every picture whatever its consent
 * says; and what is known of a picture, offered where it is used again. Code of both is fetched when it is needed.
 */
export const pictureLibrary = definePlugin({
  name: 'picture-library',
  form: {
    components: { input: LibraryInput },
    image: { assetSources: (sources) => sources.map((source) => ({ ...telling(source), ...inLibrary })) },
    file: { assetSources: (sources) => sources.map(telling) },
  },
})

const inLibrary = { title: say('Pictures of this site'), icon: ImagesIcon, component: SelectPicture }

function telling(source: AssetSource): AssetSource {
  return source.Uploader ? { ...source, Uploader: tellingUploader(source.Uploader) } : source
}

/** Uploads are the uploader’s: there is nothing to show of them. */
function SelectPicture(props: AssetSourceComponentProps) {
  if (props.action && props.action !== 'select') return null
  return (
    <Suspense fallback={null}>
      <LibrarySource {...props} />
    </Suspense>
  )
}

function LibraryInput(props: InputProps) {
  if (!isObjectInputProps(props) || !isDescribed(props.schemaType) || props.readOnly) return props.renderDefault(props)
  return (
    <>
      <Suspense fallback={null}>
        <KnownWords value={props.value} onChange={props.onChange} />
      </Suspense>
      {props.renderDefault(props)}
    </>
  )
}
