import { useEffect, useEffectEvent, useState } from 'react'
import { set, unset, useClient, type ObjectInputProps } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { messageOf } from '../../../../lib/message-of.ts'
import { readFile } from '../queries/read-file.ts'
import { factFields, filesOf, noFactFields, type FieldValue } from '../rules/version-facts.ts'

type ReadingProgress =
  | { readonly at: 'rest' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly message: string }

const patchOf = ([name, value]: FieldValue) => (value === undefined ? unset([name]) : set(value, [name]))

/** Reads the file of a version when it changed since its facts were read; removes the facts with the file. */
export function useVersionFacts(
  value: unknown,
  onChange: ObjectInputProps['onChange'],
  readOnly: boolean,
): ReadingProgress {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const [reading, setReading] = useState<ReadingProgress>({ at: 'rest' })
  const { chosen, read } = filesOf(value)
  // The form gives another `onChange` after each patch; that alone is no reason to read the file again.
  const write = useEffectEvent((fields: readonly FieldValue[]) => onChange(fields.map(patchOf)))
  useEffect(() => {
    if (readOnly || chosen === read) return
    if (!chosen) {
      write(noFactFields)
      return
    }
    const left = new AbortController()
    const work = async () => {
      setReading({ at: 'reading' })
      try {
        const facts = await readFile(client, chosen, left.signal)
        if (left.signal.aborted) return
        write(factFields(facts, chosen))
        setReading({ at: 'rest' })
      } catch (error) {
        if (!left.signal.aborted) setReading({ at: 'failed', message: messageOf(error) })
      }
    }
    void work()
    return () => left.abort()
  }, [chosen, read, readOnly, client])
  return reading
}
