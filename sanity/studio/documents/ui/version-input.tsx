import { Spinner, Stack, Text } from '@sanity/ui'
import { isObjectInputProps, type InputProps, type ObjectInputProps } from 'sanity'
import { Notice } from '../../parts/notice.tsx'
import { useVersionFacts } from './use-version-facts.ts'
import { say } from '../../parts/say.ts'

/** The form of a document's version, which fills in what can be read from its file. Other inputs are left alone. */
export function VersionInput(props: InputProps) {
  if (props.schemaType.name !== 'languageVersion' || !isObjectInputProps(props)) return props.renderDefault(props)
  return <WithFacts {...props} />
}

function WithFacts(props: ObjectInputProps) {
  const { value, onChange, readOnly } = props
  const reading = useVersionFacts(value, onChange, readOnly === true)
  return (
    <Stack gap={4}>
      {reading.at === 'reading' && (
        <Text size={1} muted>
          <Spinner muted /> {say('Reading pages, size and checksum from the file.')}
        </Text>
      )}
      {reading.at === 'failed' && (
        <Notice tone="caution">
          {say('The file could not be read: {problem} Fill in what you know.', { problem: reading.message })}
        </Notice>
      )}
      {props.renderDefault(props)}
    </Stack>
  )
}
