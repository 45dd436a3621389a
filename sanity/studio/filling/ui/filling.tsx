import { definePlugin, isObjectInputProps, type InputProps } from 'sanity'
import { CountryInput } from './country-input.tsx'
import { VideoInput } from './video-input.tsx'

/** Forms that fill themselves in, from what people have at hand. Other inputs are left alone. */
export const filling = definePlugin({ name: 'filling', form: { components: { input: FillingInput } } })

function FillingInput(props: InputProps) {
  if (isObjectInputProps(props)) {
    if (props.schemaType.name === 'country') return <CountryInput {...props} />
    if (props.schemaType.name === 'video') return <VideoInput {...props} />
  }
  return props.renderDefault(props)
}
