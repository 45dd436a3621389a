import { definePlugin, isObjectInputProps, type InputProps } from 'sanity'
import { translatedTypes } from '../../../../lib/content/document-types.ts'
import { LanguageLine } from './language-line.tsx'
import { CountryInput } from './country-input.tsx'
import { VideoInput } from './video-input.tsx'

/** Forms that fill themselves in, from what people have at hand, or say their language. Other inputs are left alone. */
export const filling = definePlugin({ name: 'filling', form: { components: { input: FillingInput } } })

function FillingInput(props: InputProps) {
  if (isObjectInputProps(props)) {
    if (props.schemaType.name === 'country') return <CountryInput {...props} />
    if (props.schemaType.name === 'video') return <VideoInput {...props} />
    if (props.path.length === 0 && translatedTypes.some((type) => type === props.schemaType.name))
      return <LanguageLine {...props} />
  }
  return props.renderDefault(props)
}
