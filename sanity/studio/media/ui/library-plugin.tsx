import { ImagesIcon } from '@sanity/icons/Images'
import { lazy, Suspense } from 'react'
import {
  definePlugin,
  isObjectInputProps,
  PatchEvent,
  unset,
  type AssetSource,
  type AssetSourceComponentProps,
  type InputProps,
  type ObjectInputProps,
} from 'sanity'
import { say } from '../../parts/say.ts'
import { tellingUploader } from '../../uploads/telling-uploader.ts'
import { isDescribed, isImage } from '../rules/described.ts'
import { outlived } from '../rules/of-one-picture.ts'

const LibrarySource = lazy(() =>
  import('./library-source.tsx').then(({ LibrarySource: source }) => ({ default: source })),
)
const KnownWords = lazy(() => import('./known-words.tsx').then(({ KnownWords: words }) => ({ default: words })))

/**
 * The library in forms: what “Select” offers, in the place of Studio’s own list, which shows every picture whatever its consent
 * says; and what is known of a picture, offered where it is used again. What was answered about the picture before goes with it. Code of both is fetched when it is needed.
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
  if (!isObjectInputProps(props) || !isImage(props.schemaType) || props.readOnly) return props.renderDefault(props)
  return <PictureInput {...props} />
}

function PictureInput(props: ObjectInputProps) {
  const { value, onChange: change } = props
  const onChange: ObjectInputProps['onChange'] = (made) => {
    const { patches } = PatchEvent.from(made)
    change([...patches, ...outlived(value, patches).map((name) => unset([name]))])
  }
  return (
    <>
      {isDescribed(props.schemaType) && (
        <Suspense fallback={null}>
          <KnownWords value={value} onChange={change} />
        </Suspense>
      )}
      {props.renderDefault({ ...props, onChange })}
    </>
  )
}
